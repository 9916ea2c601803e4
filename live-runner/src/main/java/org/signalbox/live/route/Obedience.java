package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.signalbox.live.journal.Leg;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;

/**
 * Obeys the kill switch, and whoever asks for a deployment to be closed. What guards a position
 * stays until the position is closed: taking a stop away would add risk.
 */
final class Obedience {

  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(5);

  private final Lane lane;
  private boolean busy;

  Obedience(Lane lane) {
    this.lane = lane;
  }

  /** Does what the switches ask of the lane's deployments; they are read once. */
  void obey(Instant now) {
    List<Kills.Kill> on = lane.read(tables -> tables.kills().all());
    busy = false;
    if (on.stream().anyMatch(it -> it.level() != Kills.Level.NO_NEW_RISK)) {
      Set<String> concerned = lane.read(this::concerned);
      lane.deployments().stream()
          .map(Deployment.Standing::deployment)
          .filter(deployment -> concerned.contains(deployment.id()))
          .forEach(deployment ->
              Kills.over(deployment, on).ifPresent(kill -> obey(deployment, kill, now)));
    }
  }

  /** Whose orders work or whose positions are open. */
  private Set<String> concerned(Tables tables) {
    Set<String> concerned = new TreeSet<>();
    for (AccountDesk desk : lane.desks()) {
      tables.orders().open(desk.account()).forEach(it -> concerned.add(it.deployment()));
      tables.books().positions(desk.account()).forEach(it -> concerned.add(it.book()));
    }
    return concerned;
  }

  /** Whether there is something left that a switch asks for. */
  boolean isBusy() {
    return busy;
  }

  private void obey(Deployment deployment, Kills.Kill kill, Instant now) {
    switch (kill.level()) {
      case NO_NEW_RISK -> {}
      case CANCEL_ALL -> {
        busy = true;
        cancelEntries(deployment, kill.reason(), now);
      }
      case FLATTEN -> {
        busy = true;
        flatten(deployment, kill.reason(), now);
      }
    }
  }

  /** Cancels what could make a position larger. */
  void cancelEntries(Deployment deployment, String reason, Instant now) {
    List<OrderEntry> entries =
        lane.read(tables -> tables.orders().open(deployment.id())).stream()
            .filter(order -> !Names.closes(order))
            .toList();
    boolean any =
        entries.stream()
            .anyMatch(order ->
                !order.state().mayWork() || !lane.read(tables -> isAsked(tables, order, now)));
    if (any) {
      lane.write(now, work -> entries.forEach(order -> cancel(work, order, reason)));
    }
  }

  private boolean isAsked(Tables tables, OrderEntry order, Instant now) {
    return lane.work(tables, now).isCancelling(order);
  }

  private static void cancel(Work work, OrderEntry seen, String reason) {
    work.find(seen.clientId())
        .filter(order -> !order.state().isFinal())
        .ifPresent(order -> work.cancel(order, reason));
  }

  /** Closes what is open, and cancels what could open more. */
  void flatten(Deployment deployment, String reason, Instant now) {
    cancelEntries(deployment, reason, now);
    for (Books.Held held : lane.read(tables -> tables.books().positions(deployment.id()))) {
      close(deployment, held.position(), now);
    }
  }

  private void close(Deployment deployment, Position position, Instant now) {
    String base = "flatten " + position.instrument() + " ";
    List<OrderEntry> before = lane.read(tables -> before(tables, deployment, base));
    boolean underWay = before.stream().anyMatch(order -> isUnderWay(order, now));
    if (!underWay) {
      String fireKey = base + before.size();
      Order order = order(position, fireKey, now);
      Leg leg =
          Leg.of("0", new Request.Place(Names.ticket(deployment, fireKey, "0", order)))
              .withQuantity(position.quantity());
      List<Leg> legs = new ArrayList<>();
      legs.add(lane.guards(deployment) ? leg.waiting() : leg);
      lane.agenda().stir(deployment.id());
      lane.journal().queue(lane.fence(), deployment.id(), fireKey, legs, now);
      lane.touch(deployment, position.instrument());
    }
  }

  /** What was asked for to close a position before: the fire keys are numbered. */
  private static List<OrderEntry> before(Tables tables, Deployment deployment, String base) {
    List<OrderEntry> all = new ArrayList<>();
    List<OrderEntry> some = tables.orders().decided(deployment.id(), base + 0);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = tables.orders().decided(deployment.id(), base + all.size());
    }
    return all;
  }

  private static boolean isUnderWay(OrderEntry order, Instant now) {
    boolean failed = order.state().isFinal() && order.state() != OrderState.FILLED;
    boolean mayTryAgain = !now.isBefore(order.changedAt().plus(BEFORE_ANOTHER_TRY));
    return !order.state().isFinal() || (failed && !mayTryAgain);
  }

  private static Order order(Position position, String id, Instant now) {
    return new Order(
        id,
        position.instrument(),
        position.side().closing(),
        new Amount.Units(position.quantity()),
        Pricing.MARKET,
        Effect.CLOSE_ALL,
        new Cause(Purpose.HALT, "flatten"),
        Protection.NONE,
        0,
        now);
  }
}
