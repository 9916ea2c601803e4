package org.signalbox.server.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.signalbox.live.journal.table.Events;
import org.signalbox.server.api.Api;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.RunningServer;
import org.signalbox.testing.OpenLoop;

/** How long it takes from an event's storing until everybody who watches has it. */
final class FanOut {

  private static final int LISTENERS = 1_000;
  private static final int EVENTS = 20;

  private final RunningServer server;
  private final String tenant;

  private FanOut(RunningServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  /**
   * Measures.
   *
   * @param seconds how long events come
   */
  static void main(String[] seconds) throws IOException, InterruptedException, ExecutionException {
    Duration length = Duration.ofSeconds(Integer.parseInt(seconds[0]));
    IO.println(OpenLoop.machine());
    try (RunningServer server = RunningServer.start()) {
      Client owner = server.owner();
      FanOut load = new FanOut(server, tenant(server, owner));
      long began = System.nanoTime();
      try (Listeners listeners =
          new Listeners(LISTENERS, server.server().port(), request(server, owner))) {
        await(() -> listeners.heard() == LISTENERS);
        IO.println(
            "%,d connections in %.1f s".formatted(LISTENERS, (System.nanoTime() - began) / 1e9));
        load.run(listeners, Duration.ofSeconds(3));
        load.report(listeners, length);
      }
    }
    IO.println(OpenLoop.machine());
  }

  private void report(Listeners listeners, Duration length)
      throws InterruptedException, ExecutionException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = system.getProcessCpuTime();
    run(listeners, length);
    long cpu = system.getProcessCpuTime() - before;
    IO.println("\nAn event reaches everybody who watches\n");
    IO.println("| wanted | p50 | p95 | p99 | most | lost | CPU a message | of a core |");
    IO.println("|---|---|---|---|---|---|---|---|");
    IO.println(
        "| %,d/s | %s | %,d | %.0f µs | %.2f |"
            .formatted(
                EVENTS * LISTENERS,
                listeners.latencies().cells(),
                listeners.lost(),
                cpu / 1e3 / listeners.latencies().count(),
                (double) cpu / length.toNanos()));
  }

  private void run(Listeners listeners, Duration length)
      throws InterruptedException, ExecutionException {
    listeners.forget();
    new OpenLoop(EVENTS, length).run(1, (_, number, due) -> store(number, due));
    await(() -> listeners.latencies().count() == EVENTS * length.toSeconds() * LISTENERS);
  }

  private void store(int number, long due) {
    Events.Event event =
        new Events.Event(
            0, tenant, "load", Instant.now(), "order", "o" + number, "{\"due\":" + due + "}");
    server
        .paper()
        .write(tables -> {
          tables.events().add(event);
          return true;
        });
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("what was sent has not arrived within a minute");
      }
      Thread.sleep(10);
    }
  }

  /** What the owner's events are stored under. */
  private static String tenant(RunningServer server, Client owner) {
    String text = owner.get("/gallery/golden-cross").expect(200).get("text").asText();
    String strategy =
        owner
            .post("/strategies", Map.of("name", "load", "text", text))
            .expect(201)
            .get("id")
            .asText();
    owner.post("/deployments", Map.of("strategy", strategy)).expect(201);
    return server
        .paper()
        .read(tables -> tables.deployments().active())
        .getFirst()
        .deployment()
        .tenant();
  }

  private static String request(RunningServer server, Client owner) {
    String cookies =
        owner.cookies().getCookieStore().getCookies().stream()
            .map(it -> it.getName() + "=" + it.getValue())
            .collect(Collectors.joining("; "));
    return "GET %s/events/stream HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Signalbox: 1\r\nCookie: %s\r\n\r\n"
        .formatted(Api.PREFIX, server.server().port(), cookies);
  }
}
