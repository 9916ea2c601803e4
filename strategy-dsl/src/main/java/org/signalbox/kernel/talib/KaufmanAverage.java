package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * TA-Lib's KAMA: Kaufman's adaptive average with its constants fixed at 2 and 30, known a row later
 * than the canonical one.
 *
 * <pre>
 *   er   = |x - x[n]| / sum of the last n |x - x[1]|     1 where that sum is zero, or not more than
 *                                                        x - x[n] itself
 *   sc   = (er * (2 / 3 - 2 / 31) + 2 / 31)^2
 *   kama = kama[1] + sc * (x - kama[1])                  first: from x[1]
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length} rows. Source: P. J. Kaufman, <i>Smarter
 * Trading</i> (1995), as TA-Lib has it.
 */
final class KaufmanAverage implements UnaryKernel {

  private static final double SLOWEST = 2.0 / 31;
  private static final double FASTEST = 2.0 / 3;

  private final int length;
  private final Window window;
  private final SlidingSum path;
  private int seen;
  private double average;

  KaufmanAverage(int length) {
    this.length = length;
    window = new Window(length);
    path = new SlidingSum(length);
  }

  @Override
  public int warmUp(int output) {
    return length;
  }

  @Override
  public int settling() {
    return Settling.of(1 - SLOWEST * SLOWEST);
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    double before = window.get(0);
    double far = window.push(value);
    double walked = seen == 0 ? Double.NaN : path.next(Math.abs(value - before));
    if (seen < length) {
      seen++;
      average = value;
      return Double.NaN;
    }
    double step = efficiency(value - far, walked) * (FASTEST - SLOWEST) + SLOWEST;
    average += step * step * (value - average);
    return average;
  }

  private static double efficiency(double gone, double walked) {
    return walked <= gone || Zero.is(walked) ? 1 : Math.abs(gone / walked);
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
    path.remember(memory);
    seen = memory.keep(seen);
    average = memory.keep(average);
  }
}
