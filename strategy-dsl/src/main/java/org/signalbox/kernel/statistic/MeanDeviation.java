package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;

/**
 * Mean distance of the last values from their mean.
 *
 * <pre>
 *   md = mean(|x - mean(x)|)
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows. Source: common property.
 */
public final class MeanDeviation {

  private MeanDeviation() {}

  public static WindowKernel of(int length) {
    return new WindowKernel(length, MeanDeviation::of);
  }

  /** The mean deviation of the newest values. */
  public static double of(Window window, int length) {
    double mean = Statistic.mean(window, length);
    double deviations = 0;
    for (int ago = 0; ago < length; ago++) {
      deviations += Math.abs(window.get(ago) - mean);
    }
    return deviations / length;
  }
}
