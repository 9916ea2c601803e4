package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/**
 * Hull moving average: a weighted average of a fast one and what it is ahead of a slow one.
 *
 * <pre>
 *   hma = wma(2 * wma(x, length / 2) - wma(x, length), sqrt(length))     both rounded down
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length + floor(sqrt(length)) - 2} rows.
 *
 * <p>Source: A. Hull, <i>Hull Moving Average</i> (2005).
 */
public final class HullAverage implements UnaryKernel {

  private final WeightedAverage fast;
  private final WeightedAverage slow;
  private final WeightedAverage smooth;

  public HullAverage(int length) {
    slow = new WeightedAverage(length);
    fast = new WeightedAverage(Math.max(1, length / 2));
    smooth = new WeightedAverage((int) Math.sqrt(length));
  }

  @Override
  public int warmUp(int output) {
    return slow.warmUp(0) + smooth.warmUp(0);
  }

  @Override
  public double next(double value) {
    double ahead = 2 * fast.next(value);
    return smooth.next(ahead - slow.next(value));
  }

  @Override
  public void remember(Memory memory) {
    fast.remember(memory);
    slow.remember(memory);
    smooth.remember(memory);
  }
}
