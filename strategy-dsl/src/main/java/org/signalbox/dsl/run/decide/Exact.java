package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.signalbox.market.Instrument;

/**
 * From the doubles of columns to the exact decimals of orders.
 *
 * <p>A computed price carries rounding noise far below a tick. It is rounded to a millionth of a
 * tick first, which is the tolerance of comparisons too, so that noise never moves an order by a
 * tick.
 */
final class Exact {

  private static final int TICK_DIGITS = 6;
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private Exact() {}

  /** A price, to a millionth of a tick. */
  static BigDecimal price(double price, Instrument instrument) {
    BigDecimal tick = instrument.tickSize();
    return new BigDecimal(price).divide(tick, TICK_DIGITS, RoundingMode.HALF_EVEN).multiply(tick);
  }

  /** An amount of money, a quantity or a fraction, to 15 digits. */
  static BigDecimal of(double value) {
    return new BigDecimal(value, DIGITS);
  }
}
