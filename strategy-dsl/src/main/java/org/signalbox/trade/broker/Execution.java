package org.signalbox.trade.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Action;
import org.signalbox.trade.Fill;

/**
 * One trade that a broker made for us.
 *
 * @param id unique among the account's executions for ever
 * @param clientId of the order; empty where no ticket of ours stands behind it: a stranger's order,
 *     or a protective one that the broker made by itself
 * @param quantity always positive
 * @param fees as far as the broker tells them with the execution
 * @param told the whole fill, where the broker works by our own rules and so knows its cause: a
 *     protective rule that it guards by itself, or the closing half of a reversal
 */
public record Execution(
    String id,
    String clientId,
    String brokerOrderId,
    String instrument,
    Action action,
    BigDecimal quantity,
    BigDecimal price,
    List<Fill.Fee> fees,
    Instant at,
    Optional<Fill> told) {

  public Execution {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity must be positive, was " + quantity);
    }
    fees = List.copyOf(fees);
  }
}
