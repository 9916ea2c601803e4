package org.signalbox.kernel.average;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/**
 * Zero-lag exponential average: an average of the values carried on by their own recent change.
 *
 * <pre>
 *   zlema = ema(x + (x - x[lag]), length)     lag = (length - 1) / 2, rounded down
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code lag + length - 1} rows.
 *
 * <p>Source: J. F. Ehlers and R. Way, <i>Zero Lag (Well, Almost)</i>, Stocks &amp; Commodities 28
 * (2010).
 */
public final class ZeroLagAverage implements UnaryKernel {

  private final Delay delay;
  private final ExponentialAverage average;

  public ZeroLagAverage(int length) {
    average = ExponentialAverage.of(length);
    delay = new Delay((length - 1) / 2);
  }

  @Override
  public int warmUp(int output) {
    return delay.warmUp(0) + average.warmUp(0);
  }

  @Override
  public int settling() {
    return average.settling();
  }

  @Override
  public double next(double value) {
    return average.next(2 * value - delay.next(value));
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
    average.remember(memory);
  }
}
