package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;

/**
 * Percent rank: the share of the earlier values that lie below the present one.
 *
 * <pre>
 *   rank = 100 * count(x[k] &lt; x, k = 1 ... length) / length
 * </pre>
 *
 * <p>Unit: points, 0 to 100. Warm-up: {@code length} rows. Values that are equal within the
 * tolerance are not below. Source: common property.
 */
public final class PercentRank implements UnaryKernel {

  private final WindowKernel rank;

  public PercentRank(int length) {
    rank = new WindowKernel(length + 1, PercentRank::rank);
  }

  private static double rank(Window window, int length) {
    int below = 0;
    for (int ago = 1; ago < length; ago++) {
      below += Tolerance.greater(window.get(0), window.get(ago)) ? 1 : 0;
    }
    return 100.0 * below / (length - 1);
  }

  @Override
  public int warmUp(int output) {
    return rank.warmUp(0);
  }

  @Override
  public double next(double value) {
    return rank.next(value);
  }

  @Override
  public void remember(Memory memory) {
    rank.remember(memory);
  }
}
