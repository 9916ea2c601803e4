package org.signalbox.live.schedule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.Brokers;
import org.signalbox.broker.paper.PaperVenue;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.Terms;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.route.Router;
import org.signalbox.market.History;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Money;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.risk.RiskLimits;

/** A store, and one lane of it that is stepped by hand by one process after another. */
final class PaperRig {

  static final Money CAPITAL = new Money(new BigDecimal("100000"), "USD");
  private static final String TENANT = "tenant";

  private final Store<Mode.Paper> store = new InMemoryStore<>(Mode.Paper.PAPER);
  private final HistorySource histories;
  private final Operations<Mode.Paper> operations;
  private Instant now = Instant.parse("2026-01-02T10:00:00Z");
  private UnaryOperator<FillProfile> profile = UnaryOperator.identity();
  private int refusing = Integer.MAX_VALUE;
  private int processes;

  PaperRig(HistorySource histories) {
    this.histories = histories;
    this.operations = new Operations<>(store, histories, time());
  }

  /** Has orders filled by other rules than the deployment's terms say, and some refused. */
  PaperRig filledBy(UnaryOperator<FillProfile> rules, int refusingEvery) {
    profile = rules;
    refusing = refusingEvery;
    return this;
  }

  static PaperRig over(Map<String, History> histories) {
    return new PaperRig((symbol, _) -> Optional.ofNullable(histories.get(symbol)));
  }

  private InstantSource time() {
    return () -> now;
  }

  String deploy(String source, Terms terms) {
    return deploy(source, terms, RiskLimits.NONE);
  }

  String deploy(String source, Terms terms, RiskLimits limits) {
    return operations
        .deploy(
            DeploymentRequest.paper(TENANT, "test", source, CAPITAL, terms).within(limits),
            "somebody")
        .deployment()
        .id();
  }

  /** A process has died. */
  static final class Death extends Error {

    private static final long serialVersionUID = 1L;

    Death(String where) {
      super(where);
    }
  }

  /** A new process that takes the lease, and never dies. */
  LaneWorker<Mode.Paper, PaperBroker> process(String deployment) {
    return process(deployment, _ -> {});
  }

  /** A new process that takes the lease. */
  LaneWorker<Mode.Paper, PaperBroker> process(String deployment, CrashPoint.Trap trap) {
    String lane = standing(deployment).deployment().lane();
    processes++;
    now = now.plus(Node.TTL).plusSeconds(1);
    Lease lease =
        store
            .write(tables -> tables.leases().acquire(lane, "process " + processes, now, Node.TTL))
            .orElseThrow();
    Parts parts =
        new Parts("process " + processes, histories, Map.of(), settings(trap), Wakes.NONE, time());
    return new LaneWorker<>(lane, lease.fence(), store, parts, this::broker, Router::paper);
  }

  private static RouteSettings settings(CrashPoint.Trap trap) {
    RouteSettings standard = RouteSettings.standard(LimitBook.JOURNAL);
    return new RouteSettings(
        standard.limits(),
        standard.unproved(),
        standard.reconcileEvery(),
        standard.staleEntry(),
        trap);
  }

  private PaperBroker broker(Deployment deployment, Terms terms) {
    PaperVenue venue =
        Brokers.simulated(
            profile.apply(FillProfile.named(terms.profile())),
            deployment.capital(),
            deployment.createdAt(),
            deployment.instruments());
    return refusing == Integer.MAX_VALUE ? venue : new FaultyVenue(venue, refusing);
  }

  /** Has a process work until its deployment has ended, or for so many steps. */
  void work(LaneWorker<Mode.Paper, PaperBroker> process, String deployment, int steps) {
    for (int i = 0; i < steps && !standing(deployment).state().isFinal(); i++) {
      process.tick(now);
      now = now.plus(Duration.ofMillis(100));
    }
  }

  /** Time passes in which nothing is done. */
  void rest(Duration time) {
    now = now.plus(time);
  }

  Deployment.Standing standing(String deployment) {
    return store.read(tables -> tables.deployments().find(deployment)).orElseThrow();
  }

  List<String> decisions(String deployment) {
    return store.read(tables -> tables.decisions().of(deployment)).stream()
        .map(Decisions.Entry::canonical)
        .toList();
  }

  List<Fill> fills(String deployment) {
    return store.read(tables -> tables.fills().of(deployment, 0)).stream()
        .map(Fills.Entry::fill)
        .toList();
  }

  /** Orders that were not sent, as {@code id: reason}, oldest first. */
  List<String> refused(String deployment) {
    return store
        .read(tables -> tables.orders().of(deployment, Integer.MAX_VALUE))
        .reversed()
        .stream()
        .filter(it -> it.state() == OrderState.REJECTED)
        .map(it -> it.order().id() + ": " + it.reason())
        .toList();
  }

  Store<Mode.Paper> store() {
    return store;
  }

  Operations<Mode.Paper> operations() {
    return operations;
  }
}
