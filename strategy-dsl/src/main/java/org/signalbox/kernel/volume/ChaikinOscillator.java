package org.signalbox.kernel.volume;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Chaikin oscillator: a fast average of accumulation and distribution less a slow one.
 *
 * <pre>
 *   oscillator = ema(ad, fast) - ema(ad, slow)
 * </pre>
 *
 * <p>Inputs: high, low, close, volume. Unit: quantity. Warm-up: the longer average's. The arbitrary
 * level of the line falls out of the difference.
 *
 * <p>Source: M. Chaikin; see S. B. Achelis, <i>Technical Analysis from A to Z</i> (2000).
 */
public final class ChaikinOscillator implements RowKernel {

  private final Accumulation line = new Accumulation();
  private final ExponentialAverage fast;
  private final ExponentialAverage slow;

  public ChaikinOscillator(int fast, int slow) {
    this.fast = ExponentialAverage.of(fast);
    this.slow = ExponentialAverage.of(slow);
  }

  @Override
  public int inputs() {
    return 4;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return Math.max(fast.warmUp(0), slow.warmUp(0));
  }

  @Override
  public int settling() {
    return 2 * Math.max(fast.settling(), slow.settling());
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double level = line.next(Accumulation.flow(in, t));
    double near = fast.next(level);
    out[0][t] = near - slow.next(level);
  }

  @Override
  public void remember(Memory memory) {
    line.remember(memory);
    fast.remember(memory);
    slow.remember(memory);
  }
}
