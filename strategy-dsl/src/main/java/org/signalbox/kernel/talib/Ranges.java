package org.signalbox.kernel.talib;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * True ranges, the first of them that of the second bar.
 *
 * <pre>
 *   tr   = max(high, close[1]) - min(low, close[1])
 *   atr  = (atr[1] * (n - 1) + tr) / n               first: mean of the first n ranges
 *   natr = 100 * atr / close                         0 where close is 0
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: price; natr percent points, but with a period of 1 the plain
 * range. Warm-up: {@code n} rows. Source: J. W. Wilder, <i>New Concepts in Technical Trading
 * Systems</i> (1978), as TA-Lib has it.
 */
public final class Ranges {

  private Ranges() {}

  public static Kernel trueRange() {
    return smoothed(new Chain(), false);
  }

  public static Kernel average(int period) {
    return smoothed(ExponentialAverage.wilder(period), false);
  }

  public static Kernel normalized(int period) {
    return smoothed(ExponentialAverage.wilder(period), period > 1);
  }

  private static Kernel smoothed(UnaryKernel average, boolean normalized) {
    Previous closes = new Previous();
    return Composite.of(
        3,
        average.warmUp(0) + 1,
        (in, t) -> {
          double last = closes.next(in[2][t]);
          double range = Math.max(in[0][t], last) - Math.min(in[1][t], last);
          double smooth = average.next(range + Zero.orUnknown(in[2][t]));
          return normalized ? 100 * Zero.orRatio(smooth, in[2][t]) : smooth;
        },
        closes,
        average);
  }
}
