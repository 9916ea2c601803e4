package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.UnaryKernel;

/**
 * Simple moving average: the mean of the last {@code length} values.
 *
 * <pre>
 *   sma[t] = (x[t] + x[t-1] + ... + x[t-length+1]) / length
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows. Source: common property.
 */
public final class SimpleAverage implements UnaryKernel {

  private final SlidingSum sum;
  private final double length;

  public SimpleAverage(int length) {
    sum = new SlidingSum(length);
    this.length = length;
  }

  @Override
  public int warmUp(int output) {
    return sum.warmUp(output);
  }

  @Override
  public double next(double value) {
    return sum.next(value) / length;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    sum.scan(in[0], out[0], from, to, length);
  }

  @Override
  public void remember(Memory memory) {
    sum.remember(memory);
  }
}
