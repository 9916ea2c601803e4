package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingDeviation;
import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.UnaryKernel;

/**
 * Standard deviation or variance of the last values, of the population or of a sample.
 *
 * <pre>
 *   variance = sum((x - mean)^2) / n            of the population
 *            = sum((x - mean)^2) / (n - 1)      of a sample
 *   stdev    = sqrt(variance)
 * </pre>
 *
 * <p>Unit: that of the values; its square for the variance. Warm-up: {@code length - 1} rows.
 * Source: common property.
 */
public final class Deviation implements UnaryKernel {

  private final int length;
  private final boolean sample;
  private final boolean root;
  private final SlidingDeviation values;

  private Deviation(int length, boolean sample, boolean root) {
    if (sample && length < 2) {
      throw new IllegalArgumentException("a sample must be at least 2 long, was " + length);
    }
    values = new SlidingDeviation(length);
    this.length = length;
    this.sample = sample;
    this.root = root;
  }

  public static Deviation standard(int length, boolean sample) {
    return new Deviation(length, sample, true);
  }

  public static Deviation variance(int length, boolean sample) {
    return new Deviation(length, sample, false);
  }

  /** The standard deviation of the newest values of a window. */
  public static Statistic of(boolean sample) {
    return (window, length) -> {
      double variance = Statistic.centralMoment(window, length, 2);
      return Math.sqrt(sample ? Ratio.of(variance * length, length - 1.0) : variance);
    };
  }

  @Override
  public int warmUp(int output) {
    return length - 1;
  }

  @Override
  public double next(double value) {
    if (!values.push(value)) {
      return Double.NaN;
    }
    return root ? values.deviation(sample) : values.variance(sample);
  }

  @Override
  public void remember(Memory memory) {
    values.remember(memory);
  }
}
