package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.TernaryKernel;

/**
 * Ultimate oscillator: buying pressure as a share of the true range, over three windows at once.
 *
 * <pre>
 *   bp  = close - min(low, close[1])
 *   tr  = max(high, close[1]) - min(low, close[1])
 *   avg = sum(bp, n) / sum(tr, n)
 *   uo  = 100 * (4 * avg(fast) + 2 * avg(middle) + avg(slow)) / 7
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: points, 0 to 100; a window without range counts as half.
 * Warm-up: the longest window.
 *
 * <p>Source: L. R. Williams, <i>The Ultimate Oscillator</i>, Stocks &amp; Commodities 3 (1985).
 */
public final class UltimateOscillator implements TernaryKernel {

  private static final double[] WEIGHTS = {4, 2, 1};

  private final SlidingSum[] pressures = new SlidingSum[3];
  private final SlidingSum[] ranges = new SlidingSum[3];
  private double previous = Double.NaN;

  public UltimateOscillator(int fast, int middle, int slow) {
    int[] lengths = {fast, middle, slow};
    for (int i = 0; i < lengths.length; i++) {
      pressures[i] = new SlidingSum(lengths[i]);
      ranges[i] = new SlidingSum(lengths[i]);
    }
  }

  @Override
  public int warmUp(int output) {
    int longest = 0;
    for (SlidingSum range : ranges) {
      longest = Math.max(longest, range.warmUp(0));
    }
    return longest + 1;
  }

  @Override
  public double next(double high, double low, double close) {
    double floor = Math.min(low, previous);
    double pressure = close - floor;
    double range = Math.max(high, previous) - floor;
    previous = close;
    double total = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      double bought = pressures[i].next(pressure);
      total += WEIGHTS[i] * Ratio.or(0.5, bought, ranges[i].next(range));
    }
    return 100 * Math.clamp(total / 7, 0, 1);
  }

  @Override
  public void remember(Memory memory) {
    for (int i = 0; i < WEIGHTS.length; i++) {
      pressures[i].remember(memory);
      ranges[i].remember(memory);
    }
    previous = memory.keep(previous);
  }
}
