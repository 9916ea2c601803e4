package org.signalbox.backtest.report;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A closed round trip: in, out, and what it came to.
 *
 * @param number counts from 1 in order of entry
 * @param quantity what was held, positive on either side
 * @param profit in the account's currency, after fees
 * @param fees paid on the way in and out, positive
 * @param slippage what fills cost against the price that was aimed at, in money, positive is a cost
 * @param worst most adverse excursion while it was open, in money, zero or negative
 * @param best most favourable excursion while it was open, in money, zero or positive
 * @param bars number of bars it was held for
 * @param entryTag the name of the rule that entered; empty without one
 * @param exitReason in words: {@code exit rule}, {@code stop loss}, {@code end of data}
 */
public record TradeRow(
    int number,
    String instrument,
    Side side,
    BigDecimal quantity,
    Instant entryTime,
    BigDecimal entryPrice,
    Instant exitTime,
    BigDecimal exitPrice,
    BigDecimal profit,
    BigDecimal fees,
    BigDecimal slippage,
    BigDecimal worst,
    BigDecimal best,
    int bars,
    String entryTag,
    String exitReason) {

  /** Which way a trade earns. */
  public enum Side {
    LONG,
    SHORT;

    /** As files and pages write it. */
    String text() {
      return switch (this) {
        case LONG -> "long";
        case SHORT -> "short";
      };
    }
  }

  /** What was put in: quantity at the entry price. */
  double entryValue() {
    return quantity.multiply(entryPrice).abs().doubleValue();
  }

  /** What was taken out: quantity at the exit price. */
  double exitValue() {
    return quantity.multiply(exitPrice).abs().doubleValue();
  }

  /** Profit after fees, as a fraction of what was put in; {@code NaN} where that was nothing. */
  double profitRate() {
    double value = entryValue();
    return value == 0 ? Double.NaN : profit.doubleValue() / value;
  }
}
