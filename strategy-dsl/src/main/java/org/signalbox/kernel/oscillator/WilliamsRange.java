package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.TernaryKernel;

/**
 * Williams %R: how far the close is below the top of the recent range.
 *
 * <pre>
 *   r = -100 * (highest(high, length) - close) / (highest(high, length) - lowest(low, length))
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: points, -100 to 0; -50 where the range has no height. Warm-up:
 * {@code length - 1} rows. Source: L. R. Williams, <i>How I Made One Million Dollars</i> (1973).
 */
public final class WilliamsRange implements TernaryKernel {

  private final PlaceInRange place;

  public WilliamsRange(int length) {
    place = new PlaceInRange(length);
  }

  @Override
  public int warmUp(int output) {
    return place.warmUp(output);
  }

  @Override
  public double next(double high, double low, double close) {
    return place.next(high, low, close) - 100;
  }

  @Override
  public void remember(Memory memory) {
    place.remember(memory);
  }
}
