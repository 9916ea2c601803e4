package org.signalbox.kernel.volume;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Force index: the change of the close times the volume, smoothed.
 *
 * <pre>
 *   force = ema((close - close[1]) * volume, length)
 * </pre>
 *
 * <p>Inputs: close, volume. Unit: money, without the contract's multiplier. Warm-up: {@code length}
 * rows.
 *
 * <p>Source: A. Elder, <i>Trading for a Living</i> (1993).
 */
public final class ForceIndex implements BinaryKernel {

  private final Delay delay = new Delay(1);
  private final ExponentialAverage average;

  public ForceIndex(int length) {
    average = ExponentialAverage.of(length);
  }

  @Override
  public int warmUp(int output) {
    return average.warmUp(0) + 1;
  }

  @Override
  public int settling() {
    return average.settling();
  }

  @Override
  public double next(double close, double volume) {
    return average.next((close - delay.next(close)) * volume);
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
    average.remember(memory);
  }
}
