package org.signalbox.broker.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Splits;
import org.signalbox.trade.broker.OrderReport;

/**
 * An order in the venue's books, from its arrival on.
 *
 * @param filled of its amount; the closing half of a reversal is not
 * @param value price times quantity of what filled
 * @param at when it came to stand as it does
 */
record BookedOrder(
    String clientId,
    Order order,
    BigDecimal filled,
    BigDecimal value,
    OrderReport.State state,
    String reason,
    Instant at) {

  static BookedOrder placed(String clientId, Order order, Instant at) {
    return new BookedOrder(
        clientId, order, BigDecimal.ZERO, BigDecimal.ZERO, OrderReport.State.WORKING, "", at);
  }

  BookedOrder with(Fill fill) {
    if (fill.cause().purpose() == Purpose.REVERSAL) {
      return this;
    }
    BigDecimal worth = fill.price().multiply(fill.quantity());
    return new BookedOrder(
        clientId, order, filled.add(fill.quantity()), value.add(worth), state, reason, fill.at());
  }

  BookedOrder ended(OrderReport.State how, String why, Instant when) {
    return new BookedOrder(clientId, order, filled, value, how, why, when);
  }

  /** This order after a split; what it was worth stays. */
  BookedOrder split(BigDecimal ratio) {
    return new BookedOrder(
        clientId, Splits.of(order, ratio), filled.multiply(ratio), value, state, reason, at);
  }

  boolean works() {
    return !state.isFinal();
  }

  OrderReport report() {
    return new OrderReport(
        clientId,
        order.id(),
        order.instrument(),
        order.action(),
        quantity(),
        filled,
        filled.signum() == 0
            ? BigDecimal.ZERO
            : value.divide(filled, Distance.SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros(),
        state,
        reason,
        at);
  }

  private Optional<BigDecimal> quantity() {
    if (order.effect() instanceof Effect.Close(boolean whole) && whole) {
      return Optional.empty();
    }
    return switch (order.amount()) {
      case Amount.Units(BigDecimal units) -> Optional.of(units);
      case Amount.ShareOfEquity _ -> Optional.empty();
    };
  }
}
