package org.signalbox.server.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.view.PlaceView;

/** One call of a route: who calls, and what was sent along. */
public final class Call {

  private static final int UUID_LENGTH = 36;

  private final Context context;
  private final Optional<Caller> caller;
  private final byte[] body;
  private final BooleanSupplier admitted;

  Call(Context context, Optional<Caller> caller, byte[] body, BooleanSupplier admitted) {
    this.context = context;
    this.caller = caller;
    this.body = body;
    this.admitted = admitted;
  }

  /** Who calls. A route that is open to anyone cannot ask. */
  public Caller caller() {
    return caller.orElseThrow(() -> Refusal.of(Kind.SIGN_IN_REQUIRED));
  }

  /** Who calls, where somebody is signed in. */
  public Optional<Caller> anyCaller() {
    return caller;
  }

  /** Whether the caller is still signed in; a call that lasts asks now and then. */
  public boolean isStillAdmitted() {
    return admitted.getAsBoolean();
  }

  /** The exchange itself: for cookies alone. */
  public Context exchange() {
    return context;
  }

  /** A parameter of the path that is an id; what is none is the id of nothing. */
  public UUID id(String name) {
    String text = context.pathParam(name);
    try {
      if (text.length() == UUID_LENGTH) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException _) {
      // the same answer as for an id that nobody has
    }
    throw Refusal.notFound();
  }

  /** A parameter of the path. */
  public String name(String name) {
    return context.pathParam(name);
  }

  /** A parameter of the path that is a number; what is none is the number of nothing. */
  public int number(String name) {
    try {
      return Integer.parseInt(context.pathParam(name));
    } catch (NumberFormatException _) {
      throw Refusal.notFound();
    }
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(it -> !it.isEmpty());
  }

  /** A number behind the question mark, within bounds. */
  public int count(String name, int usual, int least, int most) {
    Optional<String> text = query(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int count = Integer.parseInt(text.get());
      if (count >= least && count <= most) {
        return count;
      }
    } catch (NumberFormatException _) {
      // refused below
    }
    throw wrong(name, "'%s' must be a whole number from %d to %d".formatted(name, least, most));
  }

  /** An instant behind the question mark. */
  public Optional<Instant> instant(String name) {
    return query(name)
        .map(text -> {
          try {
            return Instant.parse(text);
          } catch (DateTimeException _) {
            throw wrong(name, "'" + name + "' must be an instant such as '2024-05-01T09:30:00Z'");
          }
        });
  }

  private static Refusal wrong(String name, String message) {
    return Refusal.of(Kind.INVALID_PARAMETER, message).at(PlaceView.field(name));
  }

  <T> T body(Class<T> type) {
    return Json.read(body, type);
  }

  EventStream events() {
    return new EventStream(context.res(), Optional.ofNullable(context.header("Last-Event-ID")));
  }
}
