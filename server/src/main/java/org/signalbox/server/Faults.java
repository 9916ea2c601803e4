package org.signalbox.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.engine.RunRefusedException;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.live.control.ControlException;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.server.api.EventStream;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.view.DiagnosticView;
import org.signalbox.server.view.ErrorView;

/** Sorts faults by whose they are, and answers them in one shape. */
final class Faults {

  private final BiConsumer<String, Throwable> log;

  /**
   * Faults.
   *
   * @param log is told what is our own fault, under the number of the call
   */
  Faults(BiConsumer<String, Throwable> log) {
    this.log = log;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, context) -> tell(context, refusal));
    routes.exception(
        InvalidStrategyException.class,
        (invalid, context) ->
            tell(
                context,
                Refusal.of(Kind.INVALID_STRATEGY).withDiagnostics(DiagnosticView.of(invalid))));
    routes.exception(
        RunRefusedException.class,
        (refused, context) ->
            tell(context, Refusal.of(Kind.REFUSED, message(refused)).withHint(refused.hint())));
    routes.exception(
        DataException.class,
        (refused, context) ->
            tell(context, Refusal.of(Kind.REFUSED, message(refused)).withHint(refused.hint())));
    routes.exception(
        ControlException.class,
        (refused, context) -> tell(context, Refusal.of(Kind.REFUSED, message(refused))));
    routes.exception(
        StoreUnavailableException.class,
        (_, context) -> tell(context, Refusal.of(Kind.UNAVAILABLE)));
    routes.exception(EventStream.Gone.class, (_, _) -> {});
    routes.exception(HttpResponseException.class, Faults::tellOther);
    routes.exception(Exception.class, (fault, context) -> tellOurs(context, fault));
  }

  private static String message(Exception refused) {
    return String.valueOf(refused.getMessage());
  }

  private static void tell(Context context, Refusal refusal) {
    ErrorView view = refusal.view(Numbering.of(context));
    write(context, view);
  }

  /** What the HTTP server refuses by itself: an unknown path, an unknown method. */
  private static void tellOther(HttpResponseException refused, Context context) {
    int status = refused.getStatus();
    Kind kind =
        status == HttpStatus.METHOD_NOT_ALLOWED.getCode()
            ? Kind.METHOD_NOT_ALLOWED
            : Kind.NOT_FOUND;
    if (status == kind.status()) {
      tell(context, Refusal.of(kind));
    } else {
      write(context, plain(status, "refused", "the call cannot be carried out", context));
    }
  }

  private void tellOurs(Context context, Exception fault) {
    log.accept(Numbering.of(context), fault);
    write(
        context,
        plain(
            HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
            "fault",
            "a fault of Signalbox itself",
            context));
  }

  private static ErrorView plain(int status, String code, String message, Context context) {
    return new ErrorView(
        status,
        HttpStatus.forStatus(status).getMessage(),
        code.toLowerCase(Locale.ROOT),
        message,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Numbering.of(context));
  }

  private static void write(Context context, ErrorView view) {
    context.status(view.status()).contentType("application/problem+json").result(Json.write(view));
  }
}
