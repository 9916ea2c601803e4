package org.signalbox.kernel.talib;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.average.NestedAverage;
import org.signalbox.kernel.average.SimpleAverage;
import org.signalbox.kernel.average.WeightedAverage;
import org.signalbox.kernel.cycle.CycleKernel;

/**
 * The moving averages among which TA-Lib's functions let one choose, under its numbers.
 *
 * <p>A period of 1 is the series itself, whatever the type.
 */
public enum AverageType {
  SMA,
  EMA,
  WMA,
  DEMA,
  TEMA,
  TRIMA,
  KAMA,
  /** It adapts its own period: the one asked for has no effect. */
  MAMA,
  T3;

  private static final double TILLSON = 0.7;

  /**
   * The type of a number.
   *
   * @throws IllegalArgumentException where there is none: "type must be 0 to 8, was 9"
   */
  public static AverageType of(double number) {
    if (number < 0 || number >= values().length) {
      throw new IllegalArgumentException("type must be 0 to 8, was " + (int) number);
    }
    return values()[(int) number];
  }

  /** An average of this type as TA-Lib usually begins it. */
  public UnaryKernel over(int period) {
    return over(period, Seeding.CLASSIC);
  }

  /** An average of this type. */
  public UnaryKernel over(int period, Seeding seeding) {
    if (period == 1) {
      return new Chain();
    }
    return switch (this) {
      case SMA -> new SimpleAverage(period);
      case EMA -> seeding.exponential(period);
      case WMA -> new WeightedAverage(period);
      case DEMA -> new NestedAverage(() -> seeding.exponential(period), 2, -1);
      case TEMA -> new NestedAverage(() -> seeding.exponential(period), 3, -3, 1);
      case TRIMA -> triangular(period);
      case KAMA -> new KaufmanAverage(period);
      case MAMA -> new Single(CycleKernel.adaptiveAverage(0.5, 0.05));
      case T3 -> NestedAverage.tillson(period, TILLSON, false);
    };
  }

  private static UnaryKernel triangular(int period) {
    int half = (period + 1) / 2;
    return new Chain(new SimpleAverage(half), new SimpleAverage(period + 1 - half));
  }
}
