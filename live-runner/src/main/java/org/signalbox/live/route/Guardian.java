package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.signalbox.live.journal.Booked;
import org.signalbox.live.journal.FollowUps;
import org.signalbox.live.journal.Leg;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.protect.ProtectiveOrders;
import org.signalbox.trade.risk.Exposure.Quote;

/**
 * Guards positions at brokers that know no protection: has the orders that the rules of a position
 * ask for, and takes the steps of the {@link GuardPlan}. Everything it does is within a transaction
 * of its caller; a fill's stop is stored together with the fill.
 */
final class Guardian implements FollowUps {

  /** Why a waiting order is not to be sent as a replacement again. */
  static final String NO_SWAP = "the broker refused a replacement";

  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(5);

  /** More steps than these in one go are a fault of the plan. */
  private static final int MOST_STEPS = 200;

  private final Lane lane;
  private final OpenFills fills = new OpenFills();

  Guardian(Lane lane) {
    this.lane = lane;
  }

  void forget() {
    fills.forget();
  }

  @Override
  public List<Leg> after(Tables tables, Booked booked) {
    Fill fill = booked.fills().getLast().fill();
    String book = booked.fills().getFirst().book();
    Optional<Deployment> owner = booked.booking().owner().filter(it -> it.id().equals(book));
    if (owner.isPresent() && lane.guards(owner.get())) {
      Work work = lane.work(tables, booked.booking().at());
      booked
          .position()
          .ifPresentOrElse(
              position -> moved(work, owner.get(), position, fill),
              () -> flat(work, owner.get(), fill));
      settle(work, owner.get(), fill.instrument());
    }
    return List.of();
  }

  private void moved(Work work, Deployment owner, Position stored, Fill fill) {
    if (!fill.cause().purpose().enters()) {
      return;
    }
    Position position = fills.complete(work.tables(), owner.id(), stored);
    boolean opens = position.entered().compareTo(fill.quantity()) == 0;
    if (opens) {
      position = orders(owner, position).withRisk(position);
      put(work, owner, position);
      cancelOtherEntries(work, owner, fill);
    }
    anchor(work, owner, position);
  }

  private static void put(Work work, Deployment owner, Position position) {
    work.tables().books().put(new Books.Held(owner.id(), owner.account(), position.withoutFills()));
  }

  private static ProtectiveOrders orders(Deployment owner, Position position) {
    return new ProtectiveOrders(owner.instrument(position.instrument()));
  }

  /** Has an order wait for each rule, anchored to the entry prices there are now. */
  private void anchor(Work work, Deployment owner, Position position) {
    Map<String, OrderEntry> newest = guards(work, owner, position);
    Set<String> taken = new HashSet<>();
    List<Order> before = new ArrayList<>();
    newest.forEach((clause, row) -> {
      if (row.state() == OrderState.FILLED) {
        taken.add(clause);
      } else if (!row.state().isFinal()) {
        before.add(row.order());
      }
    });
    List<Order> fresh = orders(owner, position).of(position, taken);
    for (Order order :
        ProtectiveOrders.kept(fresh, before, UnaryOperator.identity(), Guardian::isTighter)) {
      Optional<OrderEntry> row = Optional.ofNullable(newest.get(order.cause().clause()));
      boolean stands =
          row.isPresent()
              && !row.get().state().isFinal()
              && row.get().order().pricing().equals(order.pricing());
      if (!stands) {
        arm(work, owner, position, order);
      }
    }
  }

  private static boolean isTighter(Order one, Order other) {
    return level(one).isPresent()
        && level(other).isPresent()
        && level(one).get().compareTo(level(other).get()) * one.action().sign() < 0;
  }

  private static Optional<BigDecimal> level(Order order) {
    return order.pricing() instanceof Pricing.Stop(BigDecimal price)
        ? Optional.of(price)
        : Optional.empty();
  }

  /** The newest row of each clause that guards a position. */
  private static Map<String, OrderEntry> guards(Work work, Deployment owner, Position position) {
    Map<String, OrderEntry> newest = new LinkedHashMap<>();
    work.tables()
        .orders()
        .decided(owner.id(), fireKey(position))
        .forEach(row -> newest.put(row.order().cause().clause(), row));
    return newest;
  }

  private static String fireKey(Position position) {
    return Names.guarding(position.fills().getFirst().orderId());
  }

  private static void arm(Work work, Deployment owner, Position position, Order order) {
    copy(work, owner, fireKey(position), order.cause().clause(), order);
  }

  private static OrderEntry copy(
      Work work, Deployment owner, String fireKey, String base, Order order) {
    long before =
        work.tables().orders().decided(owner.id(), fireKey).stream()
            .filter(row -> Names.base(row.leg()).equals(base))
            .count();
    String leg = Names.copy(base, (int) before);
    OrderEntry row = Names.waiting(owner, fireKey, leg, order, work.now());
    work.insert(row);
    return row;
  }

  /** When a position opens, its other entries go until the next decision. */
  private static void cancelOtherEntries(Work work, Deployment owner, Fill fill) {
    for (OrderEntry row : work.open(owner, fill.instrument())) {
      boolean other =
          row.order().effect() instanceof Effect.Enter(_, boolean adds)
              && !row.order().id().equals(fill.orderId())
              && !(adds && row.order().action() == fill.action());
      if (other) {
        work.cancel(row, "another entry was filled first");
      }
    }
  }

  /** With the position go additions to it, and what is left of the orders that entered it. */
  private static void flat(Work work, Deployment owner, Fill fill) {
    for (OrderEntry row : work.open(owner, fill.instrument())) {
      boolean needsPosition =
          switch (row.order().effect()) {
            case Effect.Add _ -> true;
            case Effect.Enter _ ->
                row.filled().signum() > 0 && row.order().action() != fill.action();
            case Effect.Close _ -> false;
          };
      if (needsPosition) {
        work.cancel(row, "the position is closed");
      }
    }
  }

  /** Takes a change of what guards a position. */
  void protect(Work work, Deployment owner, OrderCommand change) {
    Optional<Position> stored = position(work, owner, change.instrument());
    if (stored.isEmpty()) {
      return;
    }
    Position position = fills.complete(work.tables(), owner.id(), stored.get());
    switch (change) {
      case OrderCommand.Amend(_, Protection.Rule rule) -> amend(work, owner, position, rule);
      case OrderCommand.Tighten(_, String clause, Purpose purpose, BigDecimal level) ->
          orders(owner, position)
              .stop(position, clause, purpose, level)
              .ifPresent(stop -> tighten(work, owner, position, stop));
      case OrderCommand.Place _, OrderCommand.Replace _, OrderCommand.Cancel _ ->
          throw new IllegalArgumentException("not a change of protection: " + change);
    }
    settle(work, owner, change.instrument());
  }

  private static void amend(Work work, Deployment owner, Position position, Protection.Rule rule) {
    Position amended = position.withProtection(position.protection().with(rule));
    put(work, owner, amended);
    OrderEntry newest = guards(work, owner, amended).get(rule.clause());
    boolean taken = newest != null && newest.state() == OrderState.FILLED;
    if (!taken) {
      orders(owner, amended).of(rule, amended).ifPresent(order -> arm(work, owner, amended, order));
    }
  }

  private static void tighten(Work work, Deployment owner, Position position, Order stop) {
    OrderEntry newest = guards(work, owner, position).get(stop.cause().clause());
    boolean tighter = newest == null || newest.state().isFinal() || isTighter(stop, newest.order());
    if (tighter && (newest == null || newest.state() != OrderState.FILLED)) {
      arm(work, owner, position, stop);
    }
  }

  private static Optional<Position> position(Work work, Deployment owner, String symbol) {
    return work.tables().books().lock(owner.id(), owner.account(), symbol);
  }

  /**
   * Takes every step there is to take about what closes a position, and about what waits for it.
   *
   * @return what there is to wait for then
   */
  Agenda.Rest settle(Work work, Deployment owner, String symbol) {
    Optional<Instant> again = rearm(work, owner, symbol);
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      GuardPlan plan = plan(work, owner, symbol);
      Optional<GuardStep> step = plan.next();
      if (step.isEmpty()) {
        successors(work, owner, symbol);
        return new Agenda.Rest(plan.awaited(), again);
      }
      take(work, owner, step.get());
    }
    throw new IllegalStateException(
        "the plan for '%s' of '%s' does not come to rest".formatted(symbol, owner.id()));
  }

  /** What a broker ended unasked is armed again: now, or where it was refused a little later. */
  private Optional<Instant> rearm(Work work, Deployment owner, String symbol) {
    Optional<Position> stored = position(work, owner, symbol);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    Position position = fills.complete(work.tables(), owner.id(), stored.get());
    List<OrderEntry> ended =
        guards(work, owner, position).values().stream()
            .filter(row -> row.state().isFinal() && row.state() != OrderState.FILLED)
            .toList();
    ended.stream().filter(row -> isDue(work, row)).forEach(row -> rearm(work, owner, row));
    return ended.stream()
        .filter(row -> !isDue(work, row))
        .map(Guardian::nextTry)
        .min(Instant::compareTo);
  }

  private static boolean isDue(Work work, OrderEntry row) {
    boolean endedAtBroker = row.attempt() > 0 && row.state() != OrderState.REJECTED;
    return endedAtBroker || !work.now().isBefore(nextTry(row));
  }

  private static Instant nextTry(OrderEntry row) {
    return row.changedAt().plus(BEFORE_ANOTHER_TRY);
  }

  private void rearm(Work work, Deployment owner, OrderEntry row) {
    boolean refused = row.state() == OrderState.REJECTED;
    boolean swapped = refused && !row.replaces().isEmpty();
    Order again = refused && !swapped && isBeyond(row) ? market(row.order()) : row.order();
    if (refused && !swapped) {
      work.alert(owner, "stop-refused", "'%s': %s".formatted(row.instrument(), row.reason()));
    }
    OrderEntry copy = copy(work, owner, row.fireKey(), Names.base(row.leg()), again);
    if (swapped) {
      work.tables().orders().update(Names.because(copy, NO_SWAP));
    }
  }

  private boolean isBeyond(OrderEntry row) {
    Closing closing = new Closing(row, true, false, Optional.empty());
    return lane.quotes()
        .last(row.instrument())
        .map(Quote::price)
        .map(closing::reachedBy)
        .orElse(true);
  }

  private static Order market(Order order) {
    return order.withPricing(Pricing.MARKET);
  }

  private GuardPlan plan(Work work, Deployment owner, String symbol) {
    Optional<Position> stored = position(work, owner, symbol);
    List<OrderEntry> rows = work.open(owner, symbol).stream().filter(Names::closes).toList();
    Map<String, OrderEntry> newest = new LinkedHashMap<>();
    rows.forEach(row -> newest.put(row.order().cause().clause(), row));
    stored
        .map(it -> fills.complete(work.tables(), owner.id(), it))
        .ifPresent(position -> newest.putAll(guards(work, owner, position)));
    Set<String> armed = new HashSet<>();
    newest.values().forEach(row -> armed.add(row.clientId()));
    List<Closing> closings =
        rows.stream()
            .map(row ->
                new Closing(
                    row,
                    armed.contains(row.clientId()),
                    work.isCancelling(row),
                    successor(rows, row)))
            .toList();
    return new GuardPlan(
        stored.map(Position::quantity).orElse(BigDecimal.ZERO),
        closings,
        lane.quotes().last(symbol).map(Quote::price),
        lane.capabilities(owner));
  }

  /** What an order may close that is on its way into the place of another. */
  static Optional<BigDecimal> successor(List<OrderEntry> rows, OrderEntry old) {
    return rows.stream()
        .filter(row -> row.state() != OrderState.DECIDED)
        .filter(row -> row.replaces().equals(old.clientId()))
        .flatMap(row -> row.remaining().stream())
        .findFirst();
  }

  private static void take(Work work, Deployment owner, GuardStep step) {
    switch (step) {
      case GuardStep.Send(OrderEntry row, BigDecimal quantity) ->
          work.send(resized(work, row, quantity, ""));
      case GuardStep.Swap(OrderEntry old, OrderEntry row, BigDecimal quantity) ->
          work.send(resized(work, row, quantity, old.clientId()));
      case GuardStep.Cancel(OrderEntry row, String reason) -> work.cancel(row, reason);
      case GuardStep.Drop(OrderEntry row, String reason) -> work.cancel(row, reason);
      case GuardStep.Rearm(OrderEntry row, Order order) ->
          copy(work, owner, row.fireKey(), Names.base(row.leg()), order);
    }
  }

  private static OrderEntry resized(
      Work work, OrderEntry row, BigDecimal quantity, String replaces) {
    Order order = row.order().withAmount(new Amount.Units(quantity));
    OrderEntry resized = Names.sentAs(row, order, replaces);
    work.tables().orders().update(resized);
    return resized;
  }

  /** Entries that wait for another order to end. */
  private static void successors(Work work, Deployment owner, String symbol) {
    for (OrderEntry row : work.open(owner, symbol)) {
      if (row.state() == OrderState.DECIDED && !Names.closes(row)) {
        work.find(row.replaces())
            .filter(before -> before.state().isFinal())
            .ifPresent(before -> succeed(work, owner, before, row));
      }
    }
  }

  private static void succeed(Work work, Deployment owner, OrderEntry before, OrderEntry row) {
    boolean opposite =
        position(work, owner, row.instrument())
            .map(it -> it.side().closing() == row.order().action())
            .orElse(false);
    if (opposite) {
      work.cancel(row, "the opposite position was not closed");
    } else if (!Names.closes(before) && before.filled().signum() > 0) {
      work.cancel(row, "the order whose place it takes was filled");
    } else {
      boolean touched =
          before.state() == OrderState.FILLED && row.order().pricing() instanceof Pricing.Stop;
      Order order = touched ? market(row.order()) : row.order();
      OrderEntry sent = Names.sentAs(row, order, row.replaces());
      work.tables().orders().update(sent);
      work.send(sent);
    }
  }
}
