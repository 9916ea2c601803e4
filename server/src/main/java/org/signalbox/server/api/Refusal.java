package org.signalbox.server.api;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.server.view.DiagnosticView;
import org.signalbox.server.view.ErrorView;
import org.signalbox.server.view.PlaceView;

/**
 * A call that is not carried out, and why. The fault is the caller's, or the state's that the
 * caller can look at; what is our own fault is any other exception.
 */
public final class Refusal extends RuntimeException {

  /** What kind of refusal it is: the status and the word that programs compare. */
  public enum Kind {
    INVALID_JSON(400, "the body is not JSON that is read here"),
    INVALID_BODY(400, "the body does not have the members that it should"),
    INVALID_PARAMETER(400, "a parameter cannot be understood"),
    SIGN_IN_REQUIRED(401, "nobody is signed in"),
    SIGN_IN_REFUSED(401, "name and password do not belong together"),
    FORBIDDEN(403, "the role does not allow it"),
    FOREIGN_ORIGIN(403, "the call comes from another site"),
    NOT_FOUND(404, "there is no such thing"),
    METHOD_NOT_ALLOWED(405, "the path is known, the method is not"),
    CONFLICT(409, "it does not fit the state that things are in"),
    TOO_LARGE(413, "the body is larger than what is read"),
    UNSUPPORTED_MEDIA_TYPE(415, "the body is not sent as JSON"),
    MISDIRECTED(421, "the server does not answer to this host name"),
    INVALID_STRATEGY(422, "the text is not a strategy, or not one that can be run"),
    KEY_REUSED(422, "the idempotency key came with another call before"),
    REFUSED(422, "it was understood and cannot be done"),
    TOO_MANY(429, "there were too many calls"),
    UNAVAILABLE(503, "something that is needed is away");

    private final int status;
    private final String meaning;

    Kind(int status, String meaning) {
      this.status = status;
      this.meaning = meaning;
    }

    public int status() {
      return status;
    }

    /** What it means, one lower-case clause. */
    public String meaning() {
      return meaning;
    }

    /** As it stands in an answer: {@code not-found}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;
  private final transient Optional<PlaceView> place;
  private final transient Optional<String> hint;
  private final transient List<DiagnosticView> diagnostics;

  private Refusal(
      Kind kind,
      String message,
      Optional<PlaceView> place,
      Optional<String> hint,
      List<DiagnosticView> diagnostics) {
    super(message, null, false, false);
    this.kind = kind;
    this.place = place;
    this.hint = hint;
    this.diagnostics = diagnostics;
  }

  /**
   * A refusal.
   *
   * @param message one lower-case clause without a full stop
   */
  public static Refusal of(Kind kind, String message) {
    return new Refusal(kind, message, Optional.empty(), Optional.empty(), List.of());
  }

  /** A refusal that says no more than its kind. */
  public static Refusal of(Kind kind) {
    return of(kind, kind.meaning());
  }

  /** There is no such thing, or none that the caller may know of: the two look alike. */
  public static Refusal notFound() {
    return of(Kind.NOT_FOUND);
  }

  /** A member of the body that is not as it should be. */
  public static Refusal member(String name, String message) {
    return of(Kind.INVALID_BODY, message).at(PlaceView.field("/" + name));
  }

  public Refusal at(PlaceView where) {
    return new Refusal(kind, getMessage(), Optional.of(where), hint, diagnostics);
  }

  public Refusal withHint(String remedy) {
    return new Refusal(kind, getMessage(), place, Optional.of(remedy), diagnostics);
  }

  public Refusal withDiagnostics(List<DiagnosticView> all) {
    return new Refusal(kind, getMessage(), place, hint, List.copyOf(all));
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public Kind kind() {
    return kind;
  }

  /**
   * As it is answered.
   *
   * @param call the number under which the log knows the call
   */
  public ErrorView view(String call) {
    return new ErrorView(
        kind.status(),
        HttpStatus.forStatus(kind.status()).getMessage(),
        kind.code(),
        getMessage(),
        place,
        hint,
        diagnostics,
        call);
  }
}
