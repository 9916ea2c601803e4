package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Awesome oscillator: a short average of the bar's middle less a long one.
 *
 * <pre>
 *   ao = sma((high + low) / 2, fast) - sma((high + low) / 2, slow)
 * </pre>
 *
 * <p>Inputs: high, low. Unit: price. Warm-up: the longer window less one row.
 *
 * <p>Source: B. Williams, <i>New Trading Dimensions</i> (1998).
 */
public final class AwesomeOscillator implements BinaryKernel {

  private final SimpleAverage fast;
  private final SimpleAverage slow;

  public AwesomeOscillator(int fast, int slow) {
    this.fast = new SimpleAverage(fast);
    this.slow = new SimpleAverage(slow);
  }

  @Override
  public int warmUp(int output) {
    return Math.max(fast.warmUp(0), slow.warmUp(0));
  }

  @Override
  public double next(double high, double low) {
    double middle = (high + low) / 2;
    double near = fast.next(middle);
    return near - slow.next(middle);
  }

  @Override
  public void remember(Memory memory) {
    fast.remember(memory);
    slow.remember(memory);
  }
}
