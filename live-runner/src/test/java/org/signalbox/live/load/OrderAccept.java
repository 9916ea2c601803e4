package org.signalbox.live.load;

import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.intent;
import static org.signalbox.testing.Journals.placing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Journal;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.testing.Journals;
import org.signalbox.testing.OpenLoop;
import org.signalbox.testing.TestDatabase;

/**
 * How long it takes until an order is accepted: its decision, the order, its request and the audit
 * in one commit, flushed to disk.
 */
final class OrderAccept {

  private static final int WORKERS = 16;
  private static final int YARDSTICK = 2_000;

  private final PostgresStore<Mode.Paper> store;
  private final Journal<Mode.Paper> journal;

  private OrderAccept(PostgresStore<Mode.Paper> store) {
    this.store = store;
    this.journal = new Journal<>(store);
  }

  private record Desk(Deployment deployment, Fence fence) {}

  static void measure(Duration length) throws InterruptedException, ExecutionException {
    Database database = TestDatabase.empty();
    try (PostgresStore<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER)) {
      OrderAccept load = new OrderAccept(store);
      load.run("warm-up", new OpenLoop(200, Duration.ofSeconds(3)));
      double before = load.yardstick();
      List<String> rows = new ArrayList<>();
      for (int rate : new int[] {200, 1_000}) {
        OpenLoop.Outcome outcome = load.run("r" + rate, new OpenLoop(rate, length));
        rows.add("| %,d/s | %s |".formatted(rate, outcome.cells()));
      }
      IO.println("\nAn order is accepted\n");
      IO.println("| wanted | reached | p50 | p95 | p99 | most | yardstick |");
      IO.println("|---|---|---|---|---|---|---|");
      String yardstick = " %,.0f/s, %,.0f/s |".formatted(before, load.yardstick());
      rows.forEach(row -> IO.println(row + yardstick));
      if (!store.violations().isEmpty()) {
        throw new IllegalStateException(store.violations().toString());
      }
    }
  }

  private double yardstick() {
    long start = System.nanoTime();
    for (int n = 0; n < YARDSTICK; n++) {
      Journals.lease(store, "yardstick", "node", after(n));
    }
    return YARDSTICK * 1e9 / (System.nanoTime() - start);
  }

  private OpenLoop.Outcome run(String name, OpenLoop loop)
      throws InterruptedException, ExecutionException {
    List<Desk> desks = IntStream.range(0, WORKERS).mapToObj(n -> desk(name + "-" + n)).toList();
    return loop.run(
        WORKERS,
        (worker, number, _) -> {
          Desk desk = desks.get(worker);
          String fireKey = "12:" + number;
          journal.decide(
              desk.fence(),
              intent(
                  desk.deployment(),
                  fireKey,
                  placing(desk.deployment(), fireKey, entry("o" + number, "1"))));
        });
  }

  private Desk desk(String id) {
    Deployment deployment = Journals.deployment(id);
    new Steering<>(store).deploy(deployment, "ann");
    return new Desk(deployment, Journals.lease(store, deployment.lane(), "node", NOON));
  }
}
