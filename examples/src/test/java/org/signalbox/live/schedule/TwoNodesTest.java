package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.Brokers;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.Terms;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.StaleFenceException;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.kill.Tape;
import org.signalbox.live.kill.Trading;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.testing.TestDatabase;
import org.signalbox.trade.Fill;

/**
 * Two nodes on one database, woken by one Quartz, each wake told twice: every instant is decided
 * once, and as a node by itself decides it. One that stands still, with a clock that does too,
 * writes nothing once the other has taken its lease; of one that dies the lease is taken when it
 * has run out.
 */
class TwoNodesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int HILLS = 8;
  private static final long BEGIN = Instant.parse("2026-01-05T14:30:00Z").toEpochMilli();

  private static final String STRATEGY =
      """
      signalbox 1
      strategy "Over every hill"
      trade AAPL on 1 minute bars
      enter long when number_of(close) > 101 and number_of(close) < 110
      exit long when number_of(close) > 110
      size 10 shares
      """;

  private static final RouteSettings STANDARD = RouteSettings.standard(LimitBook.NONE);

  /** The bars are of another year, and none of their decisions is too old. */
  private static final RouteSettings SETTINGS =
      new RouteSettings(
          STANDARD.limits(),
          STANDARD.unproved(),
          STANDARD.reconcileEvery(),
          Duration.ofDays(36_500),
          STANDARD.crash());

  @TempDir private Path home;

  /** A clock that can be stopped; whoever renews leases stands still with it. */
  private static final class Clock implements InstantSource {

    private volatile Optional<Instant> stopped = Optional.empty();
    private volatile CountDownLatch goesOn = new CountDownLatch(0);

    void stop() {
      goesOn = new CountDownLatch(1);
      stopped = Optional.of(Instant.now());
    }

    void goOn() {
      stopped = Optional.empty();
      goesOn.countDown();
    }

    @Override
    public Instant instant() {
      if (Thread.currentThread().getName().startsWith("heart")) {
        try {
          goesOn.await();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      return stopped.orElseGet(Instant::now);
    }
  }

  /** Quartz, which tells each wake twice. */
  private record Twice(QuartzWakes quartz, AtomicInteger fired) implements Wakes {

    @Override
    public void start(Consumer<Wake> woken) {
      quartz.start(wake -> {
        fired.incrementAndGet();
        woken.accept(wake);
        woken.accept(wake);
      });
    }

    @Override
    public void at(String deployment, Instant instant) {
      quartz.at(deployment, instant);
    }

    @Override
    public void forget(String deployment) {
      quartz.forget(deployment);
    }

    @Override
    public void close() {
      quartz.close();
    }
  }

  /** A node of a store. */
  private static final class One {

    private final String name;
    private final Clock clock = new Clock();
    private final Wakes wakes;
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
    private final LiveRunner runner;

    One(String name, PostgresStore<Mode.Paper> store, Wakes wakes, Tape tape) {
      this.name = name;
      this.wakes = wakes;
      Parts parts =
          new Parts(name, Trading.HISTORIES, Map.of(Tape.NAME, tape), SETTINGS, wakes, clock);
      this.runner =
          LiveRunner.of(parts, faults::add)
              .paper(
                  store,
                  (deployment, terms) ->
                      Brokers.simulated(
                          FillProfile.named(terms.profile()),
                          deployment.capital(),
                          deployment.createdAt(),
                          deployment.instruments()));
      runner.start();
    }
  }

  private static List<String> closes() {
    List<String> closes = new ArrayList<>();
    Collections.nCopies(HILLS, List.of("100", "102", "112")).forEach(closes::addAll);
    return closes;
  }

  private static String deploy(PostgresStore<Mode.Paper> store) {
    DeploymentRequest request =
        new DeploymentRequest(
            "tenant",
            "hills",
            STRATEGY,
            new TreeMap<>(),
            DeploymentRequest.SIMULATED,
            "",
            PaperRig.CAPITAL,
            Terms.stream(Tape.NAME, BEGIN).acceptingUnsettled());
    return new Operations<>(store, Trading.HISTORIES, Instant::now)
        .deploy(request, "somebody")
        .deployment()
        .id();
  }

  private static List<String> decisions(PostgresStore<Mode.Paper> store, String id) {
    return store.read(tables -> tables.decisions().of(id)).stream()
        .map(Decisions.Entry::canonical)
        .toList();
  }

  private static List<Fill> fills(PostgresStore<Mode.Paper> store, String id) {
    return store.read(tables -> tables.fills().of(id, 0)).stream().map(Fills.Entry::fill).toList();
  }

  private static void until(String what, BooleanSupplier holds) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      Thread.sleep(10);
    }
  }

  private static boolean isOver(PostgresStore<Mode.Paper> store, String id) {
    return store.read(tables -> tables.deployments().find(id)).orElseThrow().state().isFinal();
  }

  /** What a node by itself decides and fills. */
  private record Expected(List<String> decisions, List<Fill> fills) {

    static Expected by(Path home) throws IOException, InterruptedException {
      Tape tape = new Tape(home.resolve("alone"), BEGIN, closes());
      tape.end();
      try (Database database = TestDatabase.empty();
          PostgresStore<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER)) {
        String id = deploy(store);
        One alone = new One("alone", store, Wakes.NONE, tape);
        until("the end", () -> isOver(store, id));
        alone.runner.close();
        return new Expected(TwoNodesTest.decisions(store, id), TwoNodesTest.fills(store, id));
      }
    }
  }

  @Test
  void decideEachInstantOnceAndTakeOverFromEachOther() throws IOException, InterruptedException {
    Expected expected = Expected.by(home);
    assertThat(expected.decisions()).hasSize(2 * HILLS);
    Tape tape = new Tape(home.resolve("together"), BEGIN, closes());
    tape.release(0);
    AtomicInteger fired = new AtomicInteger();
    try (Database database = TestDatabase.empty();
        PostgresStore<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER)) {
      String id = deploy(store);
      List<One> nodes = new ArrayList<>();
      for (String name : List.of("left", "right")) {
        Wakes wakes = new Twice(QuartzWakes.in(database, name), fired);
        nodes.add(new One(name, store, wakes, tape));
      }
      Play play = new Play(store, id, tape, nodes);
      play.hills(0, 3);
      One zombie = play.leader();
      zombie.clock.stop();
      until("the other leads", () -> play.leader() != zombie);
      play.hills(3, 5);
      until(
          "the zombie is refused",
          () -> zombie.faults.stream().anyMatch(StaleFenceException.class::isInstance));
      zombie.clock.goOn();
      Instant death = Instant.now();
      One dying = play.leader();
      nodes.remove(dying);
      dying.runner.drop();
      play.hills(5, HILLS);
      assertThat(play.leader()).isSameAs(zombie);
      System.out.printf(
          "two nodes: %d wakes, a hill decided by the other %d ms after a death%n",
          fired.get(), play.firstAfter(death).toMillis());
      tape.end();
      until("the end", () -> isOver(store, id));
      zombie.runner.close();
      assertThat(decisions(store, id)).isEqualTo(expected.decisions());
      assertThat(fills(store, id)).isEqualTo(expected.fills());
      assertThat(store.violations()).isEmpty();
      assertThat(fired).hasPositiveValue();
    }
  }

  /** The bars come hill by hill, and both nodes have the deployment woken for each. */
  private record Play(PostgresStore<Mode.Paper> store, String id, Tape tape, List<One> nodes) {

    void hills(int from, int to) throws IOException, InterruptedException {
      for (int hill = from; hill < to; hill++) {
        Instant soon = Instant.now().plusMillis(100);
        nodes.forEach(it -> it.wakes.at(id, soon));
        tape.release(3 * hill + 3);
        int decided = 2 * hill + 2;
        until("hill " + hill, () -> decisions(store, id).size() >= decided);
      }
    }

    One leader() {
      Lease lease =
          store
              .read(tables ->
                  tables
                      .deployments()
                      .find(id)
                      .flatMap(it -> tables.leases().find(it.deployment().lane())))
              .orElseThrow();
      return nodes.stream().filter(it -> it.name.equals(lease.holder())).findFirst().orElseThrow();
    }

    /** How long after an instant something was stored first. */
    Duration firstAfter(Instant instant) {
      return store.read(tables -> tables.decisions().of(id)).stream()
          .map(Decisions.Entry::storedAt)
          .filter(it -> it.isAfter(instant))
          .min(Instant::compareTo)
          .map(it -> Duration.between(instant, it))
          .orElseThrow();
    }
  }
}
