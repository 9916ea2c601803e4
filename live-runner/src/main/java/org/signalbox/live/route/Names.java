package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.ClientId;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.broker.Ticket;

/** Makes the rows of new orders, under names that follow from what they are for. */
final class Names {

  /** Fire keys of orders that guard a position begin so. */
  private static final String GUARD = "guard ";

  /** Separates the name of a leg from the count of its copies. */
  private static final String COPY = "#";

  private Names() {}

  /** The fire key of what guards the position that an order opened. */
  static String guarding(String openingOrder) {
    return GUARD + openingOrder;
  }

  /** Whether an order was made by the router to guard a position, not by a decision. */
  static boolean isGuard(OrderEntry order) {
    return order.fireKey().startsWith(GUARD);
  }

  /** Whether an order can only reduce a position. */
  static boolean closes(OrderEntry order) {
    return order.order().effect() instanceof Effect.Close;
  }

  /** The leg's name without the count of its copies. */
  static String base(String leg) {
    int end = leg.indexOf(COPY);
    return end < 0 ? leg : leg.substring(0, end);
  }

  static String copy(String base, int number) {
    return base + COPY + number;
  }

  static Ticket ticket(Deployment deployment, String fireKey, String leg, Order order) {
    return new Ticket.Single(
        ClientId.of(deployment.tenant(), deployment.id(), fireKey, leg), order);
  }

  /** A row that waits for something before it may be sent. */
  static OrderEntry waiting(
      Deployment deployment, String fireKey, String leg, Order order, Instant now) {
    Ticket ticket = ticket(deployment, fireKey, leg, order);
    return new OrderEntry(
        ticket.clientId(),
        deployment.id(),
        deployment.account(),
        fireKey,
        leg,
        ticket,
        quantity(order),
        "",
        OrderState.DECIDED,
        0,
        "",
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "",
        now,
        now);
  }

  /** A row of the same name that is sent as another order, in another's place or in none. */
  static OrderEntry sentAs(OrderEntry row, Order order, String replaces) {
    return with(row, order, replaces, row.reason());
  }

  /** The same row with what there is to say of it. */
  static OrderEntry because(OrderEntry row, String reason) {
    return with(row, row.order(), row.replaces(), reason);
  }

  private static OrderEntry with(OrderEntry row, Order order, String replaces, String reason) {
    return new OrderEntry(
        row.clientId(),
        row.deployment(),
        row.account(),
        row.fireKey(),
        row.leg(),
        new Ticket.Single(row.clientId(), order),
        quantity(order),
        replaces,
        row.state(),
        row.attempt(),
        row.brokerOrderId(),
        row.filled(),
        row.averagePrice(),
        reason,
        row.decidedAt(),
        row.changedAt());
  }

  /** What a broker is asked for; empty where it is settled only at the fill. */
  static Optional<BigDecimal> quantity(Order order) {
    return switch (order.amount()) {
      case Amount.Units(BigDecimal units) -> Optional.of(units);
      case Amount.ShareOfEquity _ -> Optional.empty();
    };
  }
}
