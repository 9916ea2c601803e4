package org.signalbox.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.signalbox.market.Instrument;

/**
 * From the size that an author wants to a quantity that a venue takes: rounded down to whole lots,
 * refused below the minimum. The backtest and the live runner both size here.
 */
public final class Sizer {

  private Sizer() {}

  /**
   * Sizes an entry.
   *
   * @param price what one unit is expected to cost, in the instrument's currency
   * @param funds in the instrument's currency
   */
  public static Size.Outcome size(
      Size wish, Instrument instrument, BigDecimal price, Size.Funds funds) {
    return switch (wish) {
      case Size.Units(BigDecimal quantity) -> whole(quantity, instrument);
      case Size.Lots(BigDecimal count) -> whole(count.multiply(instrument.lotSize()), instrument);
      case Size.Value(BigDecimal amount) -> worth(amount, instrument, price);
      case Size.Share(BigDecimal fraction, Size.Base base) ->
          worth(funds.of(base).multiply(fraction), instrument, price);
      case Size.Risk(BigDecimal amount, BigDecimal distance) ->
          distance.signum() <= 0
              ? new Size.Outcome.Refused(
                  "the stop distance must be positive, was " + distance.toPlainString())
              : worth(amount, instrument, distance);
    };
  }

  /**
   * The largest quantity in whole lots that a cap leaves.
   *
   * @param value the cap in money
   */
  public static Size.Outcome capped(
      BigDecimal quantity, BigDecimal value, Instrument instrument, BigDecimal price) {
    return switch (worth(value, instrument, price)) {
      case Size.Outcome.Sized(BigDecimal most) -> whole(quantity.min(most), instrument);
      case Size.Outcome.Refused refused -> refused;
    };
  }

  private static Size.Outcome worth(BigDecimal amount, Instrument instrument, BigDecimal each) {
    if (each.signum() <= 0) {
      return new Size.Outcome.Refused("the price must be positive, was " + each.toPlainString());
    }
    BigDecimal quantity =
        amount.divide(each.multiply(instrument.multiplier()), MathContext.DECIMAL128);
    return whole(quantity, instrument);
  }

  private static Size.Outcome whole(BigDecimal quantity, Instrument instrument) {
    BigDecimal rounded = roundedDown(quantity, instrument.lotSize());
    if (rounded.signum() <= 0 || rounded.compareTo(instrument.minimumQuantity()) < 0) {
      return new Size.Outcome.Refused(
          "%s is below the minimum of %s"
              .formatted(
                  quantity.round(new MathContext(8)).stripTrailingZeros().toPlainString(),
                  instrument
                      .minimumQuantity()
                      .max(instrument.lotSize())
                      .stripTrailingZeros()
                      .toPlainString()));
    }
    return new Size.Outcome.Sized(rounded);
  }

  /** The largest multiple of a step that is not above a quantity. */
  public static BigDecimal roundedDown(BigDecimal quantity, BigDecimal step) {
    return quantity.divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }
}
