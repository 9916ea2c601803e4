package org.signalbox.live.control;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Program;
import org.signalbox.live.journal.ClientId;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Controls;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Events;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Grants;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.risk.KillSwitch;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.market.Instrument;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.trade.risk.RiskLimits;

/**
 * What a tenant can ask of deployments of one mode, and see of them. A request returns when it is
 * request returns when it is stored; events tell when it was obeyed. May be used from several
 * threads.
 *
 * @param <M> paper or live
 */
public final class Operations<M extends Mode> {

  private static final int MOST = 10_000;

  private final Store<M> store;
  private final HistorySource histories;
  private final InstantSource clock;

  public Operations(Store<M> store, HistorySource histories, InstantSource clock) {
    this.store = store;
    this.histories = histories;
    this.clock = clock;
  }

  /**
   * Stores a deployment; a runner takes it up.
   *
   * @throws org.signalbox.dsl.diagnostic.InvalidStrategyException where the text is no strategy
   * @throws ControlException where it cannot be run as asked
   */
  public View deploy(DeploymentRequest request, String by) {
    Instant now = clock.instant();
    Program program =
        StrategyCompiler.compile(new Source(request.name(), request.source()), request.parameters())
            .runnable();
    String id = ClientId.of(request.tenant(), request.name(), now.toString(), request.source());
    request.requireFit(store.mode());
    BrokerAccount account =
        new BrokerAccount(request.broker(), request.account().isEmpty() ? id : request.account());
    Deployment deployment =
        new Deployment(
            id,
            request.tenant(),
            request.name(),
            request.source(),
            request.parameters(),
            program.symbols().stream()
                .sorted()
                .distinct()
                .map(it -> instrument(it, program))
                .toList(),
            request.terms().text(),
            account,
            request.capital(),
            store.mode().schema() + ":" + account,
            now);
    RiskLimits limits = LimitPolicy.begun(store.mode(), request.limits(), request.capital());
    if (!new Steering<>(store.of(request.tenant())).deploy(deployment, limits, by)) {
      throw new ControlException("deployment '%s' exists".formatted(request.name()));
    }
    return find(request.tenant(), id).orElseThrow();
  }

  private Instrument instrument(String symbol, Program program) {
    return histories
        .find(symbol, program.base())
        .orElseThrow(() -> new ControlException("there are no bars of '" + symbol + "'"))
        .instrument();
  }

  /** No entries from now on; exits and protection go on. */
  public void pause(String tenant, String id, String by, String reason) {
    ask(tenant, id, Controls.Kind.PAUSE, by, reason);
  }

  /** Lets entries go on, also after a {@code halt} of the strategy. */
  public void resume(String tenant, String id, String by) {
    ask(tenant, id, Controls.Kind.RESUME, by, "");
  }

  /** Ends it: working orders are cancelled, positions stay as they are. */
  public void stop(String tenant, String id, String by) {
    ask(tenant, id, Controls.Kind.STOP, by, "");
  }

  /** Cancels what works, closes what is open, then pauses. */
  public void flatten(String tenant, String id, String by) {
    ask(tenant, id, Controls.Kind.FLATTEN, by, "");
  }

  /**
   * Gives it other limits, in the place of all that it has; they hold from the next decision on
   * after a runner has taken them.
   *
   * @throws ControlException where it has ended, or real money would have more room than before
   */
  public void limit(String tenant, String id, RiskLimits limits, String by) {
    Deployment deployment = require(tenant, id);
    store.read(tables -> tables.deployments().find(id)).stream()
        .filter(it -> it.state().isFinal())
        .findFirst()
        .ifPresent(it -> {
          throw new ControlException("deployment '%s' has ended".formatted(deployment.name()));
        });
    RiskLimits before = store.read(tables -> LimitBook.JOURNAL.of(tables, deployment));
    LimitPolicy.refusal(store.mode(), before, limits)
        .ifPresent(why -> {
          throw new ControlException(
              why + ": stop it and deploy anew, which takes a new grant, for more room");
        });
    ask(tenant, id, Controls.Kind.LIMIT, by, limits.text());
  }

  /** Limits that were ever set for a deployment, oldest first. */
  public List<Limits.Entry> limits(String tenant, String id) {
    return about(tenant, id, tables -> tables.limits().of(id));
  }

  private void ask(String tenant, String id, Controls.Kind kind, String by, String reason) {
    require(tenant, id);
    new Steering<>(store.of(tenant))
        .request(new Controls.Control(0, id, kind, by, reason, clock.instant(), ""));
  }

  /** Throws the switch for everything that a tenant runs, or for one deployment. */
  public void kill(
      String tenant, Optional<String> id, Kills.Level level, String by, String reason) {
    new KillSwitch<>(store.of(tenant)).pull(scope(tenant, id), level, by, reason, clock.instant());
  }

  /** Puts the switch back. */
  public void release(String tenant, Optional<String> id, String by) {
    Kills.Scope scope = scope(tenant, id);
    if (!new KillSwitch<>(store.of(tenant)).reset(scope, by, clock.instant())) {
      throw new ControlException("no switch is on for '" + scope.key() + "'");
    }
  }

  private Kills.Scope scope(String tenant, Optional<String> id) {
    id.ifPresent(it -> require(tenant, it));
    return id.<Kills.Scope>map(Kills.Scope.OneDeployment::new)
        .orElseGet(() -> new Kills.Scope.OneTenant(tenant));
  }

  private Deployment require(String tenant, String id) {
    return store
        .of(tenant)
        .read(tables -> tables.deployments().find(id))
        .map(Deployment.Standing::deployment)
        .filter(it -> it.tenant().equals(tenant))
        .orElseThrow(() -> new ControlException("there is no deployment '" + id + "'"));
  }

  /** A tenant's deployments, newest first. */
  public List<View> list(String tenant) {
    return store
        .of(tenant)
        .read(tables ->
            tables.deployments().of(tenant).stream().map(it -> view(tables, it)).toList());
  }

  public Optional<View> find(String tenant, String id) {
    return store
        .of(tenant)
        .read(tables ->
            tables
                .deployments()
                .find(id)
                .filter(it -> it.deployment().tenant().equals(tenant))
                .map(it -> view(tables, it)));
  }

  private View view(Tables tables, Deployment.Standing standing) {
    Instant now = clock.instant();
    Deployment deployment = standing.deployment();
    return new View(
        standing,
        Terms.parse(deployment.feed()),
        LimitBook.JOURNAL.of(tables, deployment),
        Blocks.of(tables, store.mode(), standing, now),
        tables.decisions().latest(deployment.id()).map(it -> it.decision().at()),
        tables
            .leases()
            .find(deployment.lane())
            .filter(it -> it.expiresAt().isAfter(now))
            .map(it -> it.holder()));
  }

  /** Orders of a deployment, newest first. */
  public List<OrderEntry> orders(String tenant, String id) {
    return about(tenant, id, tables -> tables.orders().of(id, MOST));
  }

  /** Fills of a deployment, oldest first. */
  public List<Fills.Entry> fills(String tenant, String id) {
    return about(tenant, id, tables -> tables.fills().of(id, 0));
  }

  /** Open positions of a deployment, in symbol order. */
  public List<Books.Held> positions(String tenant, String id) {
    return about(tenant, id, tables -> tables.books().positions(id));
  }

  /** What was asked of a deployment, newest first. */
  public List<Controls.Control> requests(String tenant, String id) {
    return about(tenant, id, tables -> tables.controls().of(id, MOST));
  }

  /** Grants of a deployment, newest first. */
  public List<Grants.Grant> grants(String tenant, String id) {
    return about(tenant, id, tables -> tables.grants().of(id));
  }

  private <T> List<T> about(String tenant, String id, Function<Tables, List<T>> reader) {
    require(tenant, id);
    return store.of(tenant).read(reader);
  }

  /** A tenant's events after a number, oldest first. */
  public List<Events.Event> events(String tenant, long after, int most) {
    return store.of(tenant).read(tables -> tables.events().after(tenant, after, most));
  }
}
