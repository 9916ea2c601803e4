package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.protect.ProtectiveOrders;

/** A broker that guards positions by itself: its positions with their rules. One thread. */
final class Attached {

  private final Exchange exchange;
  private final Map<String, Position> open = new TreeMap<>();
  private final Map<String, List<Order>> guards = new TreeMap<>();
  private final Map<String, Set<String>> taken = new TreeMap<>();

  Attached(Exchange exchange) {
    this.exchange = exchange;
  }

  private static ProtectiveOrders orders(String symbol) {
    return new ProtectiveOrders(Setup.instrument(symbol));
  }

  Map<String, Position> open() {
    return open;
  }

  /** An order of ours meets the market. */
  void fill(Exchange.Live live, BigDecimal quantity, BigDecimal price) {
    Order order = live.order;
    Optional<Position> before = Optional.ofNullable(open.get(order.instrument()));
    boolean opposite = before.map(it -> it.side().closing() == order.action()).orElse(false);
    switch (order.effect()) {
      case Effect.Close _ -> {
        BigDecimal part =
            opposite ? quantity.min(before.orElseThrow().quantity()) : BigDecimal.ZERO;
        trade(live, part, price, order.cause());
        if (part.compareTo(quantity) < 0) {
          end(live);
        }
      }
      case Effect.Enter(boolean reverses, boolean adds) -> {
        if (opposite && !reverses || before.isPresent() && !opposite && !adds && isNew(live)) {
          end(live);
          return;
        }
        if (opposite) {
          trade(live, before.orElseThrow().quantity(), price, order.cause().as(Purpose.REVERSAL));
        }
        enter(live, quantity, price);
      }
      case Effect.Add _ -> {
        if (before.isEmpty() || opposite) {
          end(live);
        } else {
          enter(live, quantity, price);
        }
      }
    }
  }

  private static boolean isNew(Exchange.Live live) {
    return live.filled.signum() == 0;
  }

  private void end(Exchange.Live live) {
    exchange.end(live, org.signalbox.trade.broker.OrderReport.State.CANCELLED, "does not fit");
  }

  private void enter(Exchange.Live live, BigDecimal quantity, BigDecimal price) {
    boolean adds = open.containsKey(live.order.instrument()) && isNew(live);
    Cause cause = live.order.cause();
    trade(live, quantity, price, adds ? cause.as(Purpose.ADDITION) : cause);
  }

  private void trade(Exchange.Live live, BigDecimal quantity, BigDecimal price, Cause cause) {
    if (quantity.signum() <= 0) {
      return;
    }
    if (cause.purpose() != Purpose.REVERSAL) {
      Exchange.filled(live, quantity, price);
    }
    Fill fill = fill(live.order, quantity, price, cause);
    book(fill);
    tell(live.clientId, live.brokerId, fill);
  }

  private void tell(String clientId, String brokerId, Fill fill) {
    exchange.execute(
        clientId,
        brokerId,
        fill.instrument(),
        fill.action(),
        fill.quantity(),
        fill.price(),
        Optional.of(fill));
  }

  private Fill fill(Order order, BigDecimal quantity, BigDecimal price, Cause cause) {
    return new Fill(
        order.id(),
        order.instrument(),
        order.action(),
        quantity,
        price,
        Exchange.fees(quantity),
        exchange.world().now(),
        cause,
        cause.purpose().enters() ? order.protection() : Protection.NONE);
  }

  private void book(Fill fill) {
    String symbol = fill.instrument();
    Position before = open.get(symbol);
    if (before == null) {
      Position opened = orders(symbol).withRisk(Position.opened(fill));
      open.put(symbol, opened);
      taken.put(symbol, new HashSet<>());
      guards.put(symbol, orders(symbol).of(opened, Set.of()));
    } else if (before.side().opening() == fill.action()) {
      Position enlarged = before.enlarged(fill);
      open.put(symbol, enlarged);
      List<Order> fresh = orders(symbol).of(enlarged, taken.getOrDefault(symbol, Set.of()));
      guards.put(
          symbol,
          ProtectiveOrders.kept(
              fresh,
              guards.getOrDefault(symbol, List.of()),
              UnaryOperator.identity(),
              Attached::isTighter));
    } else {
      Position reduced = before.reduced(fill);
      open.put(symbol, reduced);
      if (reduced.isFlat()) {
        open.remove(symbol);
        guards.remove(symbol);
      }
    }
  }

  private static boolean isTighter(Order one, Order other) {
    return one.pricing() instanceof Pricing.Stop(BigDecimal mine)
        && other.pricing() instanceof Pricing.Stop(BigDecimal theirs)
        && mine.compareTo(theirs) * one.action().sign() < 0;
  }

  /** A price: what it reaches of the guards trades. */
  void trade(String symbol, BigDecimal price) {
    for (Order guard : List.copyOf(guards.getOrDefault(symbol, List.of()))) {
      Position position = open.get(symbol);
      if (position != null && reached(guard, price)) {
        BigDecimal wanted = ((Amount.Units) guard.amount()).quantity();
        boolean whole = guard.effect() instanceof Effect.Close(boolean all) && all;
        BigDecimal quantity = whole ? position.quantity() : wanted.min(position.quantity());
        remove(symbol, guard.cause().clause());
        Fill fill = fill(guard, quantity, price, guard.cause());
        book(fill);
        tell("", "G", fill);
      }
    }
  }

  private void remove(String symbol, String clause) {
    taken.computeIfAbsent(symbol, _ -> new HashSet<>()).add(clause);
    List<Order> left = new ArrayList<>(guards.getOrDefault(symbol, List.of()));
    left.removeIf(it -> it.cause().clause().equals(clause));
    guards.put(symbol, left);
  }

  private static boolean reached(Order guard, BigDecimal price) {
    int sign = guard.action().sign();
    return switch (guard.pricing()) {
      case Pricing.Stop(BigDecimal stop) -> price.compareTo(stop) * sign >= 0;
      case Pricing.Limit(BigDecimal limit) -> price.compareTo(limit) * sign <= 0;
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _, Pricing.StopLimit _ -> false;
    };
  }

  void protect(OrderCommand change) {
    String symbol = change.instrument();
    Position position = open.get(symbol);
    if (position != null && change instanceof OrderCommand.Amend(_, Protection.Rule rule)) {
      Position amended = position.withProtection(position.protection().with(rule));
      open.put(symbol, amended);
      if (!taken.getOrDefault(symbol, Set.of()).contains(rule.clause())) {
        List<Order> all = new ArrayList<>(guards.getOrDefault(symbol, List.of()));
        all.removeIf(it -> it.cause().clause().equals(rule.clause()));
        orders(symbol).of(rule, amended).ifPresent(all::add);
        guards.put(symbol, all);
      }
    }
  }
}
