package org.signalbox.trade.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.trade.Action;

/**
 * An order as a broker has it in its books.
 *
 * @param clientId empty where the order was not placed by us
 * @param quantity empty where the order is for an amount of money, or for all that is open
 * @param averagePrice of what was filled; zero where nothing was
 */
public record OrderReport(
    String clientId,
    String brokerOrderId,
    String instrument,
    Action action,
    Optional<BigDecimal> quantity,
    BigDecimal filled,
    BigDecimal averagePrice,
    State state,
    String reason,
    Instant at) {

  /** Where an order stands. Whether it is partly filled is told by the filled quantity alone. */
  public enum State {
    WORKING,
    FILLED,
    CANCELLED,
    REJECTED,
    EXPIRED,
    REPLACED;

    public boolean isFinal() {
      return this != WORKING;
    }
  }
}
