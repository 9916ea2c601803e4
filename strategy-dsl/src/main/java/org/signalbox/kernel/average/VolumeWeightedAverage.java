package org.signalbox.kernel.average;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingSum;

/**
 * Volume-weighted moving average of a value and a volume.
 *
 * <pre>
 *   vwma = sum(x * volume, length) / sum(volume, length)
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows. Not known where nothing was
 * traded.
 *
 * <p>Source: common property.
 */
public final class VolumeWeightedAverage implements BinaryKernel {

  private final SlidingSum worth;
  private final SlidingSum volume;

  public VolumeWeightedAverage(int length) {
    worth = new SlidingSum(length);
    volume = new SlidingSum(length);
  }

  @Override
  public int warmUp(int output) {
    return worth.warmUp(0);
  }

  @Override
  public double next(double value, double traded) {
    return Ratio.of(worth.next(value * traded), volume.next(traded));
  }

  @Override
  public void remember(Memory memory) {
    worth.remember(memory);
    volume.remember(memory);
  }
}
