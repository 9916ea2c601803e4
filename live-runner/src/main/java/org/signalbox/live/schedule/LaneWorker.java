package org.signalbox.live.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.live.control.LimitPolicy;
import org.signalbox.live.control.Terms;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.CommitUnknownException;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.StaleFenceException;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Controls;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.route.Router;
import org.signalbox.live.session.Assignment;
import org.signalbox.live.session.Memoir;
import org.signalbox.live.session.SessionRunner;
import org.signalbox.market.BarSeries;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.risk.RiskLimits;

/**
 * The deployments of one lane at work, under one lease. Instances hold state and belong to one
 * thread; one that has thrown is of no more use, and a new one goes on from the store.
 */
final class LaneWorker<M extends Mode, B extends Broker> {

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration FOREVER = Duration.ofDays(365_000);

  private final String lane;
  private final Fence fence;
  private final Store<M> store;
  private final Steering<M> steering;
  private final Parts parts;
  private final BrokerSource<B> brokers;
  private final Router<B> router;
  private final Crew<B> crew;
  private final Map<BrokerAccount, B> accounts = new LinkedHashMap<>();
  private final Map<String, Seat> seats = new TreeMap<>();
  private final Map<String, Watch> watches = new TreeMap<>();
  private final Bulletin bulletin;
  private List<Deployment.Standing> own = List.of();
  private Instant lookAgainAt = Instant.MIN;
  private boolean leads;
  private Runnable wake = () -> {};

  LaneWorker(
      String lane,
      Fence fence,
      Store<M> store,
      Parts parts,
      BrokerSource<B> brokers,
      Routing<M, B> routing) {
    this.lane = lane;
    this.fence = fence;
    this.store = store;
    this.steering = new Steering<>(store);
    this.parts = parts;
    this.brokers = brokers;
    this.router = routing.open(store, lane, settings());
    this.crew = new Crew<>(router);
    this.bulletin = new Bulletin(store, fence);
  }

  /** In a replay a decision is never too old: its time is that of the bars. */
  private RouteSettings settings() {
    RouteSettings given = parts.settings();
    boolean replays =
        standings().stream().anyMatch(it -> Terms.parse(it.deployment().feed()).isReplay());
    return replays
        ? new RouteSettings(
            given.limits(), given.unproved(), given.reconcileEvery(), FOREVER, given.crash())
        : given;
  }

  /** Has somebody told when it is to be ticked without waiting. */
  void waking(Runnable ticker) {
    wake = ticker;
  }

  /**
   * Does what is due, in the deployments that have something to do; now and then in all.
   *
   * @return whether there is more to do at once
   */
  boolean tick(Instant now) {
    boolean all = !lookAgainAt.isAfter(now);
    if (all) {
      look(now);
    }
    boolean more = false;
    boolean stepped = false;
    for (Deployment.Standing each : own) {
      if (all || isDue(each.deployment().id(), now)) {
        more |= step(each, now);
        stepped = true;
      }
    }
    return stepped ? more : crew.turn(now);
  }

  private boolean isDue(String deployment, Instant now) {
    Seat seat = seats.get(deployment);
    return seat == null || seat.isDue(now) || crew.hasNews(deployment);
  }

  /** Looks at what is to be run and what was asked. */
  private void look(Instant now) {
    lookAgainAt = now.plus(LOOK_EVERY);
    own = standings();
    for (Deployment.Standing each : own) {
      open(each, now);
    }
    if (!leads) {
      router.lead(fence, now);
      leads = true;
      crash(CrashPoint.AFTER_LEAD);
    }
    if (obey(now)) {
      own = standings();
    }
  }

  private List<Deployment.Standing> standings() {
    return store.read(tables -> tables.deployments().active()).stream()
        .filter(it -> it.deployment().lane().equals(lane))
        .toList();
  }

  /** Without a way to its broker a deployment ends at once, and says why. */
  private void open(Deployment.Standing standing, Instant now) {
    try {
      accounts.computeIfAbsent(
          standing.deployment().account(), account -> attach(account, standing));
    } catch (IllegalArgumentException missing) {
      fail(standing, missing, now);
    }
  }

  private void fail(Deployment.Standing standing, RuntimeException fault, Instant now) {
    end(standing, Deployment.State.FAILED, String.valueOf(fault.getMessage()), now);
    bulletin.failed(standing.deployment(), fault, now);
  }

  private B attach(BrokerAccount account, Deployment.Standing standing) {
    B broker = brokers.open(standing.deployment(), Terms.parse(standing.deployment().feed()));
    router.attach(account, broker);
    return broker;
  }

  private boolean step(Deployment.Standing standing, Instant now) {
    String id = standing.deployment().id();
    try {
      Seat seat = seats.get(id);
      if (seat == null) {
        seat = begin(standing, now);
        seats.put(id, seat);
      }
      SessionRunner runner = seat.runner();
      long before = runner.evaluated();
      seat.step(now);
      watch(standing.deployment(), runner, now);
      if (runner.isFinished()) {
        end(standing, Deployment.State.STOPPED, "its feed has ended", now);
      }
      return runner.evaluated() != before;
    } catch (StaleFenceException | StoreUnavailableException | CommitUnknownException notItsFault) {
      throw notItsFault;
    } catch (RuntimeException fault) {
      fail(standing, fault, now);
      return false;
    }
  }

  private void watch(Deployment deployment, SessionRunner runner, Instant now) {
    Watch watch = watches.get(deployment.id());
    if (watch != null) {
      watch
          .look(runner.evaluated(), now)
          .ifPresent(expected -> bulletin.missed(deployment, expected, now));
    }
  }

  private Seat begin(Deployment.Standing standing, Instant now) {
    Deployment deployment = standing.deployment();
    Terms terms = Terms.parse(deployment.feed());
    Program program =
        StrategyCompiler.compile(
                new Source(deployment.name(), deployment.strategy()), deployment.parameters())
            .runnable();
    Memoir memoir = new Memoir(store, deployment, fence);
    Assignment whole =
        Assignment.of(
            deployment.id(),
            program,
            parts.histories(),
            new Settings(terms.tradeFrom(), terms.acceptUnsettled(), false),
            deployment.capital());
    refuseActions(whole, terms);
    Assignment assignment = terms.isReplay() ? whole : memoir.begun(whole, now);
    B broker = Optional.ofNullable(accounts.get(deployment.account())).orElseThrow();
    if (standing.state() == Deployment.State.READY) {
      steering.move(fence, standing, Deployment.State.RUNNING, "", now);
    }
    SessionRunner runner =
        new SessionRunner(
            assignment, memoir, crew.way(deployment), broker, bulletin.of(deployment));
    if (!terms.isReplay()) {
      watches.put(
          deployment.id(),
          new Watch(
              new Expectations(assignment, runner::nextClockInstant),
              instant -> parts.wakes().at(deployment.id(), instant)));
    }
    long reached = runner.restore(now);
    crash(CrashPoint.AFTER_RESTORE);
    Seat seat = new Seat(runner);
    seat.listen(new Feeds(parts.streams()).open(terms, assignment, reached), () -> wake.run());
    return seat;
  }

  /** The journal's positions move by fills alone. */
  private static void refuseActions(Assignment assignment, Terms terms) {
    for (String symbol : assignment.traded()) {
      Assignment.Market market = assignment.market(symbol);
      BarSeries bars = market.bars();
      long from = Math.max(terms.tradeFrom(), bars.isEmpty() ? Long.MIN_VALUE : bars.start(0));
      market.actions().between(from, terms.until()).stream()
          .findFirst()
          .ifPresent(action -> {
            throw new IllegalArgumentException(
                "'%s' has a split or a dividend on %s, which is not booked in a live run"
                    .formatted(symbol, action.exDate()));
          });
    }
  }

  private boolean obey(Instant now) {
    List<Controls.Control> waiting = store.read(tables -> tables.controls().waiting(lane));
    for (Controls.Control control : waiting) {
      Optional<Deployment.Standing> standing =
          own.stream().filter(it -> it.deployment().id().equals(control.deployment())).findFirst();
      if (standing.isEmpty()) {
        steering.handled(fence, control, "it has ended", now);
      } else if (control.kind() == Controls.Kind.LIMIT) {
        limit(control, standing.get().deployment(), now);
      } else {
        steering.handled(fence, control, obey(control, standing.get(), now), now);
      }
    }
    return !waiting.isEmpty();
  }

  /** Limits hold from the decision on that comes next; one that has not begun takes them then. */
  private void limit(Controls.Control control, Deployment deployment, Instant now) {
    Optional<SessionRunner> runner = runner(deployment);
    if (runner.isEmpty()) {
      return;
    }
    RiskLimits before = store.read(tables -> LimitBook.JOURNAL.of(tables, deployment));
    Optional<String> refusal =
        LimitPolicy.refusal(store.mode(), before, RiskLimits.parse(control.reason()));
    if (refusal.isPresent()) {
      steering.handled(fence, control, "refused: " + refusal.get(), now);
    } else {
      steering.limited(fence, control, runner.get().evaluated(), "done", now);
      router.limited(deployment);
    }
  }

  private String obey(Controls.Control control, Deployment.Standing standing, Instant now) {
    Deployment deployment = standing.deployment();
    switch (control.kind()) {
      case PAUSE -> {
        steering.move(fence, standing, Deployment.State.PAUSED, control.reason(), now);
        router.cancelEntries(deployment, "paused", now);
      }
      case RESUME -> {
        steering.move(fence, standing, Deployment.State.RUNNING, "", now);
        runner(deployment).ifPresent(it -> it.release(now));
      }
      case STOP -> {
        router.cancelEntries(deployment, "stopped", now);
        router.turn(now);
        end(standing, Deployment.State.STOPPED, control.reason(), now);
      }
      case LIMIT -> throw new IllegalArgumentException("limits are set with the request");
      case FLATTEN -> {
        steering.move(fence, standing, Deployment.State.PAUSED, "flattened", now);
        router.flatten(deployment, "flattened by " + control.by(), marketTime(deployment, now));
      }
    }
    return "done";
  }

  /** What time it is where the orders of a deployment are filled. */
  private Instant marketTime(Deployment deployment, Instant now) {
    boolean replays = Terms.parse(deployment.feed()).isReplay();
    return runner(deployment)
        .map(SessionRunner::evaluated)
        .filter(evaluated -> replays && evaluated > Long.MIN_VALUE)
        .map(Instant::ofEpochMilli)
        .orElse(now);
  }

  private Optional<SessionRunner> runner(Deployment deployment) {
    return Optional.ofNullable(seats.get(deployment.id())).map(Seat::runner);
  }

  private void end(
      Deployment.Standing standing, Deployment.State state, String reason, Instant now) {
    String id = standing.deployment().id();
    Optional.ofNullable(seats.remove(id)).map(Seat::runner).ifPresent(SessionRunner::close);
    crash(CrashPoint.BEFORE_END);
    own = own.stream().filter(it -> !it.deployment().id().equals(id)).toList();
    if (watches.remove(id) != null) {
      parts.wakes().forget(id);
    }
    steering
        .standing(id)
        .filter(it -> !it.state().isFinal())
        .ifPresent(it -> steering.move(fence, it, state, reason, now));
  }

  private void crash(CrashPoint place) {
    parts.settings().crash().hit(place);
  }

  /** Stores where everything stands, for another to take up. */
  void leave(Instant now) {
    seats.values().forEach(it -> it.runner().leave(now));
    close();
  }

  /** Lets go of everything; what was not stored is done again by whoever comes next. */
  void close() {
    seats.values().forEach(it -> it.runner().close());
    seats.clear();
    router.follow();
    accounts.values().forEach(Broker::close);
    accounts.clear();
  }
}
