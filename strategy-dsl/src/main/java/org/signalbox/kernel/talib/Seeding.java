package org.signalbox.kernel.talib;

import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * How TA-Lib's recursive averages begin.
 *
 * @param metastock from the first value instead of from the mean of the first values
 * @param unstable how many answers are withheld
 */
public record Seeding(boolean metastock, int unstable) {

  /** From the mean of the first values, nothing withheld. */
  public static final Seeding CLASSIC = new Seeding(false, 0);

  public static Seeding metastock(boolean metastock) {
    return new Seeding(metastock, 0);
  }

  UnaryKernel exponential(int period) {
    return exponential(period, 2.0 / (period + 1));
  }

  UnaryKernel exponential(int period, double alpha) {
    return metastock
        ? Postponed.hidden(new ExponentialAverage(1, alpha), period - 1 + unstable)
        : Postponed.hidden(new ExponentialAverage(period, alpha), unstable);
  }
}
