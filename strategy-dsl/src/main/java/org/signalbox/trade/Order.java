package org.signalbox.trade;

import java.time.Instant;

/**
 * An order as a decision wants it to work.
 *
 * @param id deterministic: the same decision gives the same id in every run
 * @param instrument its symbol
 * @param cause the clause that wants it; a clause has at most one working order per instrument
 * @param protection what guards the position from the fill of this order on
 * @param priority place in {@code prefer} order, {@code 0} first
 * @param decidedAt no price before this instant may fill it
 */
public record Order(
    String id,
    String instrument,
    Action action,
    Amount amount,
    Pricing pricing,
    Effect effect,
    Cause cause,
    Protection protection,
    int priority,
    Instant decidedAt) {

  /** The same order for another amount. */
  public Order withAmount(Amount changed) {
    return new Order(
        id, instrument, action, changed, pricing, effect, cause, protection, priority, decidedAt);
  }

  /** The same order at another price. */
  public Order withPricing(Pricing changed) {
    return new Order(
        id, instrument, action, amount, changed, effect, cause, protection, priority, decidedAt);
  }
}
