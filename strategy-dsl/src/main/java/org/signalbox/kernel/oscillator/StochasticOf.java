package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/**
 * Where a value lies within its own recent range.
 *
 * <pre>
 *   place = 100 * (x - lowest(x, length)) / (highest(x, length) - lowest(x, length))
 * </pre>
 *
 * <p>Unit: points, 0 to 100; 50 where nothing moved. Warm-up: {@code length - 1} rows. Source: as
 * {@link PlaceInRange}.
 */
public final class StochasticOf implements UnaryKernel {

  private final PlaceInRange place;

  public StochasticOf(int length) {
    place = new PlaceInRange(length);
  }

  @Override
  public int warmUp(int output) {
    return place.warmUp(output);
  }

  @Override
  public double next(double value) {
    return place.next(value, value, value);
  }

  @Override
  public void remember(Memory memory) {
    place.remember(memory);
  }
}
