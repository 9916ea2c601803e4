package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.SortedWindow;
import org.signalbox.kernel.UnaryKernel;

/**
 * Quantile of the last values: the value below which a share of them lies.
 *
 * <pre>
 *   place    = share * (length - 1)
 *   quantile = s[floor(place)] + fraction(place) * (s[ceil(place)] - s[floor(place)])     s sorted
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows. The median is the quantile of one
 * half.
 *
 * <p>Source: R. J. Hyndman and Y. Fan, <i>Sample Quantiles in Statistical Packages</i>, The
 * American Statistician 50 (1996), definition 7.
 */
public final class Quantile implements UnaryKernel {

  private final int length;
  private final double share;
  private final SortedWindow values;

  public Quantile(int length, double share) {
    values = new SortedWindow(length);
    this.length = length;
    this.share = share;
  }

  @Override
  public int warmUp(int output) {
    return length - 1;
  }

  @Override
  public double next(double value) {
    return values.push(value) ? values.quantile(share) : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    values.remember(memory);
  }
}
