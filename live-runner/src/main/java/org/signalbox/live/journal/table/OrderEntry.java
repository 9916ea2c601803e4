package org.signalbox.live.journal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.trade.Order;
import org.signalbox.trade.broker.Ticket;

/**
 * An order, and what came of it so far.
 *
 * @param fireKey of the decision that made it, or of the execution that called for it
 * @param leg which of that decision's orders
 * @param ticket what the broker is sent
 * @param quantity what the broker is asked for; empty where it is settled only at the fill
 * @param replaces the client id of the order whose place it takes, or empty
 * @param attempt how often it may have been sent
 * @param brokerOrderId empty until it is known
 * @param filled never falls, and never exceeds the quantity
 * @param averagePrice of what was filled; zero where nothing was
 * @param reason why it is in its state, for a person to read
 */
public record OrderEntry(
    String clientId,
    String deployment,
    BrokerAccount account,
    String fireKey,
    String leg,
    Ticket ticket,
    Optional<BigDecimal> quantity,
    String replaces,
    OrderState state,
    int attempt,
    String brokerOrderId,
    BigDecimal filled,
    BigDecimal averagePrice,
    String reason,
    Instant decidedAt,
    Instant changedAt) {
  public OrderEntry {
    decidedAt = Micros.of(decidedAt);
    changedAt = Micros.of(changedAt);
  }

  private static final int SCALE = 12;

  /** The order itself; of a pair that cancels each other the target. */
  public Order order() {
    return switch (ticket) {
      case Ticket.Single(_, Order order) -> order;
      case Ticket.OneCancelsOther(_, Order target, _) -> target;
    };
  }

  public String instrument() {
    return order().instrument();
  }

  /** What may still be filled; empty where that is not known. */
  public Optional<BigDecimal> remaining() {
    return quantity.map(all -> all.subtract(filled));
  }

  /**
   * The order in another state.
   *
   * @throws IllegalStateException where there is no way there from its state
   */
  public OrderEntry become(OrderState next, Evidence evidence, String why, Instant at) {
    if (!state.mayBecome(next, evidence)) {
      throw new IllegalStateException(
          "order '%s' cannot go from %s to %s".formatted(clientId, state, next));
    }
    return with(next, attempt, brokerOrderId, why, at);
  }

  /** The order as it is about to be sent once more. */
  public OrderEntry sending(Instant at) {
    OrderEntry next = become(OrderState.SENDING, Evidence.OURS, "", at);
    return next.with(next.state, attempt + 1, brokerOrderId, "", at);
  }

  /** The order under the broker's own name of it. */
  public OrderEntry known(String id) {
    return id.isEmpty() ? this : with(state, attempt, id, reason, changedAt);
  }

  /** The order with more of it filled; its state is left as it is. */
  public OrderEntry filled(BigDecimal more, BigDecimal price, Instant at) {
    BigDecimal total = filled.add(more);
    BigDecimal average =
        averagePrice
            .multiply(filled)
            .add(price.multiply(more))
            .divide(total, SCALE, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return with(state, attempt, brokerOrderId, total, average, reason, at);
  }

  private OrderEntry with(OrderState next, int attempts, String id, String why, Instant at) {
    return with(next, attempts, id, filled, averagePrice, why, at);
  }

  private OrderEntry with(
      OrderState next,
      int attempts,
      String id,
      BigDecimal total,
      BigDecimal average,
      String why,
      Instant at) {
    return new OrderEntry(
        clientId,
        deployment,
        account,
        fireKey,
        leg,
        ticket,
        quantity,
        replaces,
        next,
        attempts,
        id,
        total,
        average,
        why,
        decidedAt,
        at);
  }
}
