package org.signalbox.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A trade that a venue made for an order, or for a part of it. Fills are the only source of
 * positions.
 *
 * @param orderId the order; for a protective rule the name under which the venue works it
 * @param instrument its symbol
 * @param quantity always positive
 * @param cause why it happened; both halves of a reversal are fills of one order, the closing one
 *     with {@link Purpose#REVERSAL}
 * @param protection what guards the position from here on, where this fill enters
 */
public record Fill(
    String orderId,
    String instrument,
    Action action,
    BigDecimal quantity,
    BigDecimal price,
    List<Fee> fees,
    Instant at,
    Cause cause,
    Protection protection) {

  public Fill {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity must be positive, was " + quantity);
    }
    fees = List.copyOf(fees);
  }

  /**
   * One component of what a fill costs, in the currency of its instrument.
   *
   * @param kind what it is charged for: {@code commission}, {@code stamp duty}
   * @param amount negative for a rebate
   */
  public record Fee(String kind, BigDecimal amount) {}

  /** All fees together. */
  public BigDecimal fee() {
    BigDecimal total = BigDecimal.ZERO;
    for (Fee fee : fees) {
      total = total.add(fee.amount());
    }
    return total;
  }
}
