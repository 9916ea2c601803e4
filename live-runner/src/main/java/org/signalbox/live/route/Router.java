package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.CommitUnknownException;
import org.signalbox.live.journal.Decided;
import org.signalbox.live.journal.Intent;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.StaleFenceException;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Decision;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerUnavailableException;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/**
 * The front door of routing: one lane's way to its brokers. Instances belong to one thread, which
 * calls {@link #turn} whenever something happened and at the latest when the last turn said; only
 * {@link #onBrokerEvent} may be called from others. A turn in which nothing is due costs nothing.
 *
 * @param <B> paper or live: the brokers that may be attached
 */
public final class Router<B extends Broker> {

  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  /** How long the switches may go unread while nothing else is due. */
  private static final Duration UNLOOKED = Duration.ofMillis(100);

  private static final Duration WHILE_SOMETHING_WAITS = Duration.ofMillis(250);
  private static final Duration SWEEPING = Duration.ofMillis(10);
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** How many places are settled in one transaction. */
  private static final int AT_ONCE = 16;

  private final Lane lane;
  private final Guardian guardian;
  private final Dispatcher dispatcher;
  private final Bookkeeper books;
  private final Resolver resolver;
  private final Reconciler reconciler;
  private final Obedience obedience;
  private final Sweep sweep;
  private final News news = new News();
  private final Queue<Reported> reported = new ConcurrentLinkedQueue<>();
  private final Queue<Reported> arrived = new ArrayDeque<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private boolean stray;
  private Instant turnedAt = Instant.MIN;
  private Instant dueAt = Instant.MIN;

  private record Reported(BrokerAccount account, BrokerEvent event) {}

  private Router(Lane lane) {
    this.lane = lane;
    this.guardian = new Guardian(lane);
    this.dispatcher = new Dispatcher(lane, guardian);
    this.books = new Bookkeeper(lane, guardian);
    this.resolver = new Resolver(lane, books, Resolver.steering(lane));
    this.reconciler = new Reconciler(lane, books, Resolver.steering(lane));
    this.obedience = new Obedience(lane);
    this.sweep = new Sweep(lane);
  }

  /** A router that cannot lose money. */
  public static Router<PaperBroker> paper(
      Store<Mode.Paper> store, String lane, RouteSettings settings) {
    return new Router<>(new Lane(store, lane, settings));
  }

  /** A router for real money. Without a grant that is in force it sends nothing that adds risk. */
  public static Router<LiveBroker> live(
      Store<Mode.Live> store, String lane, RouteSettings settings) {
    return new Router<>(new Lane(store, lane, settings));
  }

  /** Gives the lane a broker for one of its accounts, and listens to it from now on. */
  public AutoCloseable attach(BrokerAccount account, B broker) {
    lane.attach(new AccountDesk(account, broker));
    return broker.listen(event -> onBrokerEvent(account, event));
  }

  /**
   * The lease was taken under this epoch: what may have been sent before is unknown until the
   * broker has been asked, and all accounts are reconciled.
   */
  public void lead(Fence fence, Instant now) {
    lane.lead(fence);
    lane.desks().forEach(AccountDesk::begin);
    guardian.forget();
    lane.agenda().forget();
    List<Deployment.Standing> own = lane.deployments();
    lane.read(tables -> begin(own, tables));
    own.forEach(standing -> lane.agenda().stir(standing.deployment().id()));
    stray = true;
    sweep.begin(now);
  }

  /** The lease was lost: nothing is sent or stored until {@link #lead}. */
  public void follow() {
    lane.follow();
  }

  public boolean leads() {
    return lane.leads();
  }

  /**
   * Stores a decision with its orders and requests, in one transaction, once for its fire key.
   * Where the outcome of the commit is not known it is called again.
   *
   * @param inputs what the session was given since its last decision
   */
  public Intake decided(
      Deployment deployment,
      String fireKey,
      Decision decision,
      List<Inputs.Input> inputs,
      Instant now) {
    Commands commands =
        lane.read(tables -> {
          Commands all = new Commands(lane, tables, deployment, fireKey, decision.at(), now);
          decision.commands().forEach(all::add);
          return all;
        });
    Intent intent = new Intent(deployment, fireKey, decision, inputs, commands.legs(), now);
    lane.crash(CrashPoint.BEFORE_DECIDE);
    lane.agenda().stir(deployment.id());
    Decided decided = lane.journal().decide(lane.fence(), intent);
    lane.crash(CrashPoint.AFTER_DECIDE);
    deployment.instruments().forEach(it -> lane.touch(deployment, it.symbol()));
    return switch (decided) {
      case Decided.Recorded(_, List<OrderEntry> orders) -> {
        orders.stream().filter(it -> !it.state().isFinal()).forEach(news::begun);
        yield new Intake.Stored(commands.refused());
      }
      case Decided.Repeated _ -> new Intake.Repeated();
    };
  }

  /** The last price of an instrument: what risk is judged by and software targets wait for. */
  public void onPrice(String instrument, BigDecimal price, Instant at) {
    lane.quotes().see(instrument, price, at);
    lane.agenda().price(instrument, price);
  }

  /** Whether the market of an instrument trades now. */
  public void onMarket(String instrument, boolean open) {
    lane.quotes().trades(instrument, open);
  }

  /** Takes what a broker reports; it is worked in the next turn. Any thread. */
  public void onBrokerEvent(BrokerAccount account, BrokerEvent event) {
    reported.add(new Reported(account, event));
  }

  /** The limits of a deployment were changed: the next decision is judged by the new ones. */
  public void limited(Deployment deployment) {
    lane.limited(deployment.id());
  }

  /** Closes what a deployment holds and cancels its entries; called again, it goes on. */
  public void flatten(Deployment deployment, String reason, Instant now) {
    obedience.flatten(deployment, reason, now);
  }

  /** Cancels what a deployment has working but does not close anything. */
  public void cancelEntries(Deployment deployment, String reason, Instant now) {
    obedience.cancelEntries(deployment, reason, now);
  }

  /** Does what is due. */
  public Turn turn(Instant now) {
    if (!lane.leads()) {
      return came(now.plus(IDLE));
    }
    if (!isDue(now)) {
      return came(dueAt);
    }
    if (now.isBefore(turnedAt)) {
      lane.desks().forEach(AccountDesk::begin); // appointments by a clock that was set back
    }
    turnedAt = now;
    dueAt = Instant.MIN;
    try {
      work(now);
      tell(now);
      Instant next = next(now);
      Instant look = now.plus(UNLOOKED);
      dueAt = next.isBefore(look) ? next : look;
      return came(next);
    } catch (StaleFenceException over) {
      follow();
    } catch (StoreUnavailableException | CommitUnknownException fault) {
      stray = true;
      lane.desks().forEach(AccountDesk::connected);
    }
    return came(now.plus(AFTER_FAULT));
  }

  private Turn came(Instant next) {
    List<String> stirred = List.copyOf(changed);
    changed.clear();
    return new Turn(lane.takeTold(), stirred, next);
  }

  /** Whether something happened or its time has come; a clock that was set back counts as both. */
  private boolean isDue(Instant now) {
    return !lane.agenda().isEmpty()
        || !reported.isEmpty()
        || !arrived.isEmpty()
        || !now.isBefore(dueAt)
        || now.isBefore(turnedAt);
  }

  private boolean begin(List<Deployment.Standing> own, Tables tables) {
    news.begin(own, tables);
    return true;
  }

  private void tell(Instant now) {
    List<String> stirred = lane.agenda().stirred();
    if (stirred.isEmpty()) {
      return;
    }
    List<News.Look> looks =
        lane.read(tables -> stirred.stream().map(it -> news.look(it, tables)).toList());
    lane.agenda().told(stirred);
    changed.addAll(stirred);
    for (News.Look look : looks) {
      for (Happening happening : news.take(look)) {
        lane.tell(happening);
        if (happening instanceof Happening.Ended(_, OrderEntry order)) {
          orphaned(order, now);
        }
      }
    }
  }

  /** A refused replacement leaves an order working of which nobody but us knows any more. */
  private void orphaned(OrderEntry order, Instant now) {
    if (order.state() == OrderState.REJECTED
        && !Names.closes(order)
        && !order.replaces().isEmpty()) {
      lane.write(
          now,
          work ->
              work.find(order.replaces())
                  .filter(old -> !old.state().isFinal())
                  .ifPresent(old -> work.cancel(old, "what was to take its place was refused")));
    }
  }

  private void work(Instant now) {
    if (stray) {
      lane.journal().recover(lane.fence(), now);
      lane.stirAll();
      stray = false;
    }
    obedience.obey(now);
    events(now);
    sweep.touch(now);
    lane.agenda().time(now);
    settleAndSend(now);
    for (AccountDesk desk : lane.desks()) {
      resolver.resolve(desk, now);
      reconciler.reconcile(desk, now);
    }
    events(now);
    settleAndSend(now);
  }

  private void settleAndSend(Instant now) {
    do {
      settle(now);
    } while (dispatcher.dispatch(now));
  }

  /** Settles what was touched, some places in one transaction; what fails stays touched. */
  private void settle(Instant now) {
    List<Agenda.Place> some = lane.agenda().touched(AT_ONCE);
    while (!some.isEmpty()) {
      List<Agenda.Place> guarded =
          some.stream().filter(it -> lane.guards(it.deployment())).toList();
      if (!guarded.isEmpty()) {
        List<Agenda.Rest> rests = lane.change(now, work -> settle(work, guarded));
        for (int n = 0; n < guarded.size(); n++) {
          lane.agenda().rest(guarded.get(n), rests.get(n));
        }
      }
      lane.agenda().settled(some);
      some = lane.agenda().touched(AT_ONCE);
    }
  }

  private List<Agenda.Rest> settle(Work work, List<Agenda.Place> places) {
    return places.stream().map(it -> guardian.settle(work, it.deployment(), it.symbol())).toList();
  }

  /** Executions first, as many as there are in one transaction: they alone move positions. */
  private void events(Instant now) {
    for (Reported next = reported.poll(); next != null; next = reported.poll()) {
      arrived.add(next);
    }
    if (arrived.isEmpty()) {
      return;
    }
    for (AccountDesk desk : lane.desks()) {
      books.book(desk, takeExecutions(desk.account()), now);
    }
    for (Reported next = arrived.poll(); next != null; next = arrived.poll()) {
      BrokerEvent event = next.event();
      lane.desk(next.account()).ifPresent(desk -> handle(desk, event, now));
    }
  }

  private List<Execution> takeExecutions(BrokerAccount account) {
    List<Execution> executions = new ArrayList<>();
    for (Iterator<Reported> all = arrived.iterator(); all.hasNext(); ) {
      if (all.next() instanceof Reported(var at, BrokerEvent.Executed(Execution execution))
          && at.equals(account)) {
        executions.add(execution);
        all.remove();
      }
    }
    return executions;
  }

  /** Reports are hints: what counts is an execution, or what the broker's books say. */
  private void handle(AccountDesk desk, BrokerEvent event, Instant now) {
    try {
      switch (event) {
        case BrokerEvent.Executed _ -> {} // booked by now
        case BrokerEvent.Acknowledged(String clientId, _, _) -> confirm(desk, clientId, now);
        case BrokerEvent.Ended(String clientId, _, _, _) -> books.look(desk, clientId, now);
        case BrokerEvent.RequestRefused(String clientId, String reason, _) ->
            refused(desk, clientId, reason, now);
        case BrokerEvent.Connected _ -> desk.connected();
        case BrokerEvent.Disconnected _ -> desk.disconnected(now);
      }
    } catch (BrokerUnavailableException silent) {
      desk.breaker().unanswered(now);
      desk.connected();
    }
  }

  private void confirm(AccountDesk desk, String clientId, Instant now) {
    boolean news =
        books
            .order(clientId)
            .map(
                order -> order.state() == OrderState.UNKNOWN || order.state() == OrderState.SENDING)
            .orElse(false);
    if (news) {
      books.look(desk, clientId, now);
    }
  }

  private void refused(AccountDesk desk, String clientId, String reason, Instant now) {
    Optional<OrderEntry> about = books.order(clientId);
    if (about.isPresent()) {
      lane.agenda().stir(about.get().deployment());
      lane.journal().worksOn(lane.fence(), clientId, reason, now);
      desk.look(clientId, now);
    }
    lane.read(tables -> tables.orders().open(desk.account())).stream()
        .filter(order -> order.replaces().equals(clientId))
        .forEach(order -> desk.look(order.clientId(), now));
  }

  private Instant next(Instant now) {
    boolean doubts =
        lane.desks().stream().anyMatch(desk -> !desk.doubts().isEmpty() || !desk.looks().isEmpty());
    boolean soon = dispatcher.waits() || doubts || obedience.isBusy();
    Instant next = now.plus(soon ? WHILE_SOMETHING_WAITS : IDLE);
    return sweep.goesOn() ? now.plus(SWEEPING) : next;
  }
}
