package org.signalbox.kernel.trend;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.SlidingExtreme;

/**
 * Middle of the range of the last rows.
 *
 * <pre>
 *   middle = (highest(high, length) + lowest(low, length)) / 2
 * </pre>
 *
 * <p>Inputs: high, low. Unit: price. Warm-up: {@code length - 1} rows. Source: common property.
 */
final class Middle implements BinaryKernel {

  private final SlidingExtreme top;
  private final SlidingExtreme bottom;

  Middle(int length) {
    top = SlidingExtreme.greatest(length);
    bottom = SlidingExtreme.least(length);
  }

  @Override
  public int warmUp(int output) {
    return top.warmUp(0);
  }

  @Override
  public double next(double high, double low) {
    double highest = top.next(high);
    return (highest + bottom.next(low)) / 2;
  }

  @Override
  public void remember(Memory memory) {
    top.remember(memory);
    bottom.remember(memory);
  }
}
