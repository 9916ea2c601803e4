package org.signalbox.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.server.account.Cookies;
import org.signalbox.server.account.SignIns;
import org.signalbox.server.api.Api;
import org.signalbox.server.api.Gate;
import org.signalbox.server.api.Limits;
import org.signalbox.server.api.Route;

/** The API and the page, as long as it is open. */
public final class Server implements AutoCloseable {

  private static final String METRICS = "/metrics";
  private static final String STARTED = "signalbox.started";
  private static final int DRAIN_MILLIS = 5_000;

  private final ServerSettings settings;
  private final Rooms rooms;
  private final Api api;
  private final Measures measures = new Measures();
  private final Javalin javalin;

  private Server(ServerSettings settings, Rooms rooms) {
    this.settings = settings;
    this.rooms = rooms;
    Cookies cookies = rooms.cookies();
    SignIns signIns = rooms.signIns();
    Gate gate =
        new Gate(
            context -> cookies.access(context).flatMap(signIns::holder),
            new Limits(settings.clock(), settings.perMinute()));
    this.api = new Api(rooms.routes(), gate);
    this.javalin = Javalin.create(this::configure);
  }

  /** Starts a server. */
  public static Server start(ServerSettings settings, Parts parts) {
    Server server = new Server(settings, Rooms.of(settings, parts));
    server.javalin.start(settings.address(), settings.port());
    return server;
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(jetty -> {
      jetty.setStopTimeout(DRAIN_MILLIS);
      jetty.setStopAtShutdown(false);
    });
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(true);
    });
    Numbering numbering = new Numbering(settings.clock().instant().toEpochMilli() << 16);
    Shield shield = new Shield(settings.hosts(), settings.secure());
    config.routes.before(context -> {
      context.attribute(STARTED, settings.clock().instant());
      numbering.number(context);
      shield.guard(context);
    });
    config.routes.after(this::note);
    new Faults(settings.log()::failed).addTo(config.routes);
    api.addTo(config.routes);
    config.routes.get(
        Api.PREFIX + "/openapi.json",
        context -> context.contentType("application/json").result(api.document()));
    config.routes.get(
        METRICS,
        context -> context.contentType("text/plain; version=0.0.4").result(measures.text()));
    config.routes.get("/<page>", new Page()::serve);
    config.routes.get("/", new Page()::serve);
  }

  /** Says what a call came to: its route, not its path, which a caller wrote. */
  private void note(Context context) {
    Instant now = settings.clock().instant();
    Object started = context.attribute(STARTED);
    Duration took = started instanceof Instant from ? Duration.between(from, now) : Duration.ZERO;
    String route = route(context);
    measures.called(context.method().name(), route, context.statusCode(), took);
    settings
        .log()
        .called(
            "%s %s %s %d %d %s"
                .formatted(
                    now,
                    context.method().name(),
                    route,
                    context.statusCode(),
                    took.toMillis(),
                    Numbering.of(context)));
  }

  private static String route(Context context) {
    return Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
        .map(it -> it.path)
        .orElse("-");
  }

  /** Everything that can be called. */
  public List<Route> routes() {
    return api.routes();
  }

  /** What the HTTP server itself has been told to answer to: method and path. */
  List<String> registered() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(it -> it.endpoint)
        .filter(it -> it.method.isHttpMethod())
        .map(it -> it.method.name() + " " + it.path)
        .toList();
  }

  public int port() {
    return javalin.port();
  }

  /** Where a browser finds the page. */
  public String url() {
    return "http://" + settings.address() + ":" + port() + "/";
  }

  /**
   * A link that signs the machine's owner in, once. Its token stands behind the hash sign, which a
   * browser sends to nobody.
   */
  public String link() {
    return url() + "#link=" + rooms.signIns().link(rooms.accounts().founder().orElseThrow());
  }

  @Override
  public void close() {
    rooms.close();
    javalin.stop();
    measures.close();
  }
}
