package org.signalbox.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.signalbox.server.account.Cookies;
import org.signalbox.server.account.SignIns;
import org.signalbox.server.api.Api;
import org.signalbox.server.api.Gate;
import org.signalbox.server.api.Limits;
import org.signalbox.server.api.Peer;
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
    SignIns signIns = rooms.entrance().signIns();
    Gate gate =
        new Gate(
            context -> cookies.access(context).flatMap(signIns::holder),
            signIns::isStillIn,
            new Limits(settings.clock(), settings.perMinute()),
            settings.singleUser()
                ? "open the link that 'signalbox serve' prints"
                : "sign in with name and password");
    this.api = new Api(rooms.routes(), gate, rooms.once(settings.clock()));
    this.javalin = Javalin.create(this::configure);
  }

  /** Starts a server. */
  public static Server start(ServerSettings settings, Parts parts) {
    Server server = new Server(settings, Rooms.of(settings, parts));
    server.listen();
    return server;
  }

  private void listen() {
    Reach reach = settings.reach();
    switch (reach.transport()) {
      case Transport.Plain _, Transport.BehindProxy _ ->
          javalin.start(reach.address(), reach.port());
      case Transport.Tls _ -> javalin.start();
    }
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
    boolean proxied = settings.reach().transport() instanceof Transport.BehindProxy;
    if (settings.reach().transport() instanceof Transport.Tls tls) {
      config.jetty.addConnector((jetty, http) -> encrypted(jetty, http, tls));
    }
    Numbering numbering = new Numbering(settings.clock().instant().toEpochMilli() << 16);
    Shield shield = new Shield(settings.reach().hosts(), settings.reach().transport().isSecure());
    config.routes.before(context -> {
      context.attribute(STARTED, settings.clock().instant());
      if (proxied) {
        Peer.trustProxy(context);
      }
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

  private ServerConnector encrypted(
      org.eclipse.jetty.server.Server jetty, HttpConfiguration http, Transport.Tls tls) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStorePassword("");
    try {
      context.setKeyStore(PemFiles.in(tls));
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector =
        new ServerConnector(jetty, context, new HttpConnectionFactory(secure));
    connector.setHost(settings.reach().address());
    connector.setPort(settings.reach().port());
    return connector;
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
    String scheme = settings.reach().transport() instanceof Transport.Tls ? "https" : "http";
    return scheme + "://" + settings.reach().address() + ":" + port() + "/";
  }

  /**
   * A link that signs the machine's owner in, once. Its token stands behind the hash sign, which a
   * browser sends to nobody.
   */
  public String link() {
    Entrance entrance = rooms.entrance();
    return url() + "#link=" + entrance.signIns().link(entrance.directory().owner());
  }

  @Override
  public void close() {
    rooms.close();
    javalin.stop();
    measures.close();
  }
}
