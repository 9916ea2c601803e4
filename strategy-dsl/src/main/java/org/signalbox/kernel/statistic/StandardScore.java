package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingDeviation;
import org.signalbox.kernel.UnaryKernel;

/**
 * Standard score: how many standard deviations a value is from the mean of its window.
 *
 * <pre>
 *   z = (x - mean(x, length)) / stdev(x, length)     population
 * </pre>
 *
 * <p>Unit: number. Warm-up: {@code length - 1} rows. Not known where the values are all equal.
 * Source: common property.
 */
public final class StandardScore implements UnaryKernel {

  private final int length;
  private final SlidingDeviation values;

  public StandardScore(int length) {
    values = new SlidingDeviation(length);
    this.length = length;
  }

  @Override
  public int warmUp(int output) {
    return length - 1;
  }

  @Override
  public double next(double value) {
    boolean full = values.push(value);
    return full ? Ratio.of(value - values.mean(), values.deviation(false)) : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    values.remember(memory);
  }
}
