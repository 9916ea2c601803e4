package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.average.WeightedAverage;

/**
 * Coppock curve: two rates of change, smoothed.
 *
 * <pre>
 *   coppock = wma(100 * (roc(x, slow) + roc(x, fast)), smooth)
 * </pre>
 *
 * <p>Unit: points, without bounds. Warm-up: {@code max(slow, fast) + smooth - 1} rows.
 *
 * <p>Source: E. S. C. Coppock, <i>Practical Relative Strength Charting</i>, Barron's (1962).
 */
public final class Coppock implements UnaryKernel {

  private final Change slow;
  private final Change fast;
  private final WeightedAverage smooth;

  public Coppock(int slow, int fast, int smooth) {
    this.slow = Change.relative(slow);
    this.fast = Change.relative(fast);
    this.smooth = new WeightedAverage(smooth);
  }

  @Override
  public int warmUp(int output) {
    return Math.max(slow.warmUp(0), fast.warmUp(0)) + smooth.warmUp(0);
  }

  @Override
  public double next(double value) {
    double change = slow.next(value);
    return smooth.next(100 * (change + fast.next(value)));
  }

  @Override
  public void remember(Memory memory) {
    slow.remember(memory);
    fast.remember(memory);
    smooth.remember(memory);
  }
}
