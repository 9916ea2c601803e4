package org.signalbox.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signalbox.server.api.Refusal.Kind;

/** Lets a call through to its route, or refuses it: who calls, from where, how often, how much. */
public final class Gate {

  /** A page of another site cannot set it without being asked whether it may. */
  private static final String OWN_HEADER = "X-Signalbox";

  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private static final int LARGEST_BODY = 5 * 1024 * 1024;

  private final Function<Context, Optional<Caller>> identity;
  private final Predicate<Caller> stillIn;
  private final Limits limits;
  private final String wayIn;

  /**
   * A gate.
   *
   * @param identity who is signed in, by what a call brings along
   * @param stillIn whether somebody who was is so now; asked often while a call lasts
   * @param wayIn what one should do who is not signed in
   */
  public Gate(
      Function<Context, Optional<Caller>> identity,
      Predicate<Caller> stillIn,
      Limits limits,
      String wayIn) {
    this.identity = identity;
    this.stillIn = stillIn;
    this.limits = limits;
    this.wayIn = wayIn;
  }

  /**
   * Who calls, where the call may be carried out.
   *
   * @throws Refusal where it may not
   */
  Optional<Caller> admit(Route route, Context context) {
    if (route.method().writes() && !"1".equals(context.header(OWN_HEADER))) {
      throw Refusal.of(Kind.FOREIGN_ORIGIN, "the header '" + OWN_HEADER + "' is missing")
          .withHint("send '" + OWN_HEADER + ": 1' with every call that changes something");
    }
    Optional<Caller> caller = identity.apply(context);
    limits.take(route.rate(), caller, context);
    if (route.access() != Access.ANYONE && caller.isEmpty()) {
      throw Refusal.of(Kind.SIGN_IN_REQUIRED).withHint(wayIn);
    }
    if (caller.filter(it -> !route.access().allows(it.role())).isPresent()) {
      throw Refusal.of(Kind.FORBIDDEN);
    }
    return caller;
  }

  /** Whether a call that was let through would be now: of the same person, in the same role. */
  boolean admitsStill(Optional<Caller> caller) {
    return caller.stream().allMatch(stillIn);
  }

  /** The key under which a call is to be carried out once; empty where there is none. */
  Optional<String> key(Route route, Context context) {
    Optional<String> key =
        Optional.ofNullable(context.header(Once.HEADER)).filter(_ -> route.takesKey());
    key.filter(it -> !KEY.matcher(it).matches())
        .ifPresent(_ -> {
          throw Refusal.of(
              Kind.INVALID_PARAMETER,
              "'" + Once.HEADER + "' must have from 1 to 255 visible ASCII characters");
        });
    return key;
  }

  /** The body of a call whose route takes one. */
  byte[] body(Route route, Context context) {
    if (route.request().isEmpty()) {
      return new byte[0];
    }
    @Nullable String type = context.contentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw Refusal.of(Kind.UNSUPPORTED_MEDIA_TYPE)
          .withHint("send 'Content-Type: application/json'");
    }
    try {
      byte[] body = context.req().getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw Refusal.of(Kind.TOO_LARGE);
      }
      return body;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
