package org.signalbox.live.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.Happening;
import org.signalbox.live.route.Intake;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.route.Router;
import org.signalbox.live.session.Memoir;
import org.signalbox.live.session.Observer;
import org.signalbox.live.session.SessionRunner;
import org.signalbox.live.session.Way;
import org.signalbox.market.Bar;
import org.signalbox.testing.Journals;
import org.signalbox.testing.Latencies;
import org.signalbox.testing.OpenLoop;
import org.signalbox.trade.Decision;
import org.signalbox.trade.broker.PaperBroker;

/**
 * How long it takes from the end of a bar until an order is handed to the broker: feed, session,
 * journal in memory, router. Fills come back and are booked on the way.
 */
final class TickToWire {

  private static final String LANE = "load";
  private static final Duration FOREVER = Duration.ofDays(10_000);

  private final Street street = new Street();
  private final InMemoryStore<Mode.Paper> store = new InMemoryStore<>(Mode.Paper.PAPER);
  private final Router<PaperBroker> router =
      Router.paper(
          store,
          LANE,
          new RouteSettings(
              LimitBook.NONE,
              Duration.ofSeconds(60),
              Duration.ofSeconds(60),
              FOREVER,
              CrashPoint.Trap.PROCESS));
  private final InstantFills broker = new InstantFills(this::placed);
  private final List<Runner> runners = new ArrayList<>();
  private final Map<String, List<Happening>> inboxes = new HashMap<>();
  private Latencies latencies = new Latencies();
  private long due;
  private int booked;

  private record Runner(SessionRunner session, Inlet inlet) {}

  private TickToWire() {
    Instant open = Street.open();
    Fence fence = Journals.lease(store, LANE, "node", open);
    Steering<Mode.Paper> steering = new Steering<>(store);
    List<Deployment> deployments = new ArrayList<>();
    for (int n = 0; n < Street.STRATEGIES; n++) {
      Deployment deployment = deployment(n, open);
      deployments.add(deployment);
      steering.deploy(deployment, "ann");
      steering.move(
          fence,
          steering.standing(deployment.id()).orElseThrow(),
          Deployment.State.RUNNING,
          "started",
          open);
    }
    router.attach(Journals.ACCOUNT, broker);
    router.lead(fence, Instant.now());
    for (int n = 0; n < Street.STRATEGIES; n++) {
      runners.add(runner(n, deployments.get(n), fence));
    }
  }

  private Runner runner(int strategy, Deployment deployment, Fence fence) {
    Inlet inlet = new Inlet();
    SessionRunner session =
        new SessionRunner(
            street.assignment(strategy),
            new Memoir(store, deployment, fence),
            new Lines(deployment),
            broker,
            new Quiet());
    session.restore(Instant.now());
    session.listen(inlet);
    return new Runner(session, inlet);
  }

  private static Deployment deployment(int strategy, Instant open) {
    return new Deployment(
        "load-" + strategy,
        "t1",
        "load",
        Street.text(strategy),
        new TreeMap<>(),
        List.of(Street.instrument(Street.symbol(strategy))),
        "stream",
        Journals.ACCOUNT,
        Street.CAPITAL,
        LANE,
        open);
  }

  static void measure(Duration length) throws InterruptedException, ExecutionException {
    for (int rate : new int[] {100, 1_000}) {
      new TickToWire().run(rate, length);
    }
  }

  private void run(int rate, Duration length) throws InterruptedException, ExecutionException {
    new OpenLoop(rate, Duration.ofSeconds(3)).run(1, this::tick);
    latencies = new Latencies();
    OpenLoop.Outcome ticks = new OpenLoop(rate, length).run(1, this::tick);
    IO.println(
        "| tick to wire | %,d/s | %,.0f/s | %s | %,d |"
            .formatted(rate, ticks.perSecond(), latencies.cells(), latencies.count()));
    take(Instant.now());
    if (booked != broker.filled()) {
      throw new IllegalStateException(
          "%d orders were filled, and %d booked".formatted(broker.filled(), booked));
    }
  }

  private void tick(int worker, int tick, long dueAt) {
    int symbol = Street.symbol(tick);
    Bar bar = street.next(symbol);
    Instant now = Instant.now();
    due = dueAt;
    broker.price(Street.name(symbol), bar.close(), Instant.ofEpochMilli(bar.end()));
    for (int n = symbol; n < Street.STRATEGIES; n += Street.SYMBOLS) {
      Runner runner = runners.get(n);
      runner.inlet().ended(Street.name(symbol), bar);
      runner.session().step(now);
    }
  }

  private void placed() {
    latencies.add(System.nanoTime() - due);
  }

  private void take(Instant now) {
    for (Happening each : router.turn(now).happenings()) {
      booked += each instanceof Happening.Filled ? 1 : 0;
      inboxes.computeIfAbsent(each.deployment(), _ -> new ArrayList<>()).add(each);
    }
  }

  /** The way of one deployment through the router that all share. */
  private final class Lines implements Way {

    private final Deployment deployment;

    Lines(Deployment deployment) {
      this.deployment = deployment;
    }

    @Override
    public Intake decided(
        String fireKey, Decision decision, List<Inputs.Input> inputs, Instant now) {
      return router.decided(deployment, fireKey, decision, inputs, now);
    }

    @Override
    public List<Happening> turn(Instant now) {
      take(now);
      return Optional.ofNullable(inboxes.remove(deployment.id())).orElse(List.of());
    }

    @Override
    public boolean takeStirred() {
      return true;
    }

    @Override
    public void onPrice(String instrument, BigDecimal price, Instant at) {
      router.onPrice(instrument, price, at);
    }
  }

  /** What must not happen here stops the measurement. */
  private static final class Quiet implements Observer {

    @Override
    public void restored(long reached, boolean fromCheckpoint, Instant now) {}

    @Override
    public void alert(AlertRaised alert, Instant now) {}

    @Override
    public void late(String symbol, Bar bar, boolean known, Instant now) {
      throw new IllegalStateException("late: " + symbol + " " + bar);
    }

    @Override
    public void revised(String symbol, Bar bar, Instant now) {
      throw new IllegalStateException("revised: " + symbol + " " + bar);
    }

    @Override
    public void unusable(String symbol, Bar bar, String why, Instant now) {
      throw new IllegalStateException("unusable: " + symbol + " " + bar + ": " + why);
    }

    @Override
    public void connected(Instant now) {}

    @Override
    public void disconnected(String cause, Instant now) {}
  }
}
