package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.SlidingLine;
import org.signalbox.kernel.UnaryKernel;

/**
 * Linearly weighted moving average: the newest value counts {@code length} times, the oldest once.
 *
 * <pre>
 *   wma[t] = (length * x[t] + ... + 2 * x[t-length+2] + x[t-length+1]) / (length * (length + 1) / 2)
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows. Source: common property.
 */
public final class WeightedAverage implements UnaryKernel {

  private final SlidingLine line;

  public WeightedAverage(int length) {
    line = new SlidingLine(length);
  }

  @Override
  public int warmUp(int output) {
    return line.length() - 1;
  }

  @Override
  public double next(double value) {
    double n = line.length();
    return line.push(value) ? line.weighted() / (n * (n + 1) / 2) : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    line.remember(memory);
  }
}
