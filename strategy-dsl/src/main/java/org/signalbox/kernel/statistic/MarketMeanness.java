package org.signalbox.kernel.statistic;

import java.util.Arrays;
import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;

/**
 * Market meanness index: how often a value turns back towards the median.
 *
 * <pre>
 *   m   = median(x, length)
 *   mmi = 100 * count(x[k] above m and x[k-1] below x[k], or x[k] below m and x[k-1] above x[k])
 *             / (length - 1)                                   k = 1 ... length - 1
 * </pre>
 *
 * <p>Unit: points, 0 to 100; 75 for random values. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: J. C. Lotter, <i>The Market Meanness Index</i>, Financial Hacker (2015).
 */
public final class MarketMeanness implements Statistic {

  private final double[] sorted;

  private MarketMeanness(int length) {
    if (length < 2) {
      throw new IllegalArgumentException("a window must be at least 2 long, was " + length);
    }
    sorted = new double[length];
  }

  public static WindowKernel of(int length) {
    return new WindowKernel(length, new MarketMeanness(length));
  }

  @Override
  public double of(Window window, int length) {
    double median = median(window, length);
    int turns = 0;
    for (int ago = 1; ago < length; ago++) {
      double value = window.get(ago);
      double later = window.get(ago - 1);
      boolean falls = value > median && later < value;
      boolean rises = value < median && later > value;
      turns += falls || rises ? 1 : 0;
    }
    return 100.0 * turns / (length - 1);
  }

  private double median(Window window, int length) {
    for (int ago = 0; ago < length; ago++) {
      sorted[ago] = window.get(ago);
    }
    Arrays.sort(sorted);
    return (sorted[(length - 1) / 2] + sorted[length / 2]) / 2;
  }
}
