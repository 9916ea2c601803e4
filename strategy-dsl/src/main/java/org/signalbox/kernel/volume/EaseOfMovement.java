package org.signalbox.kernel.volume;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.TernaryKernel;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Ease of movement: how far the middle of the bar moves for its volume, smoothed.
 *
 * <pre>
 *   moved = (high + low) / 2 - (high[1] + low[1]) / 2
 *   emv   = sma(moved * (high - low) * scale / volume, length)     0 where nothing was traded
 * </pre>
 *
 * <p>Inputs: high, low, volume. Unit: points, by the scale. Warm-up: {@code length} rows.
 *
 * <p>Source: R. W. Arms, <i>Volume Cycles in the Stock Market</i> (1983).
 */
public final class EaseOfMovement implements TernaryKernel {

  private final double scale;
  private final SimpleAverage average;
  private double previous = Double.NaN;

  public EaseOfMovement(int length, double scale) {
    average = new SimpleAverage(length);
    this.scale = scale;
  }

  @Override
  public int warmUp(int output) {
    return average.warmUp(0) + 1;
  }

  @Override
  public double next(double high, double low, double volume) {
    double middle = (high + low) / 2;
    double moved = middle - previous;
    previous = middle;
    double ease = moved * Ratio.or(0, (high - low) * scale, volume);
    return average.next(ease);
  }

  @Override
  public void remember(Memory memory) {
    average.remember(memory);
    previous = memory.keep(previous);
  }
}
