package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.average.ExponentialAverage;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Schaff trend cycle: where the distance of two averages lies within its own recent range.
 *
 * <pre>
 *   m   = ema(x, fast) - ema(x, slow)
 *   stc = sma(100 * (m - lowest(m, cycle)) / (highest(m, cycle) - lowest(m, cycle)), 3)
 * </pre>
 *
 * <p>Unit: points, 0 to 100. Warm-up: {@code max(fast, slow) + cycle} rows.
 *
 * <p>Source: D. Schaff, <i>The Schaff Trend Cycle</i> (1999), with the smoothing of the slow
 * stochastic.
 */
public final class SchaffTrendCycle implements UnaryKernel {

  private static final int SMOOTH = 3;

  private final ExponentialAverage fast;
  private final ExponentialAverage slow;
  private final PlaceInRange place;
  private final SimpleAverage smooth = new SimpleAverage(SMOOTH);

  public SchaffTrendCycle(int cycle, int fast, int slow) {
    this.fast = ExponentialAverage.of(fast);
    this.slow = ExponentialAverage.of(slow);
    place = new PlaceInRange(cycle);
  }

  @Override
  public int warmUp(int output) {
    int distance = Math.max(fast.warmUp(0), slow.warmUp(0));
    return distance + place.warmUp(0) + smooth.warmUp(0);
  }

  @Override
  public int settling() {
    return Settling.sum(fast.settling(), slow.settling());
  }

  @Override
  public double next(double value) {
    double near = fast.next(value);
    double distance = near - slow.next(value);
    return smooth.next(place.next(distance, distance, distance));
  }

  @Override
  public void remember(Memory memory) {
    fast.remember(memory);
    slow.remember(memory);
    place.remember(memory);
    smooth.remember(memory);
  }
}
