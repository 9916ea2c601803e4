package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.TernaryKernel;

/**
 * Where a close lies within the range of the last rows.
 *
 * <pre>
 *   place = 100 * (close - lowest(low, length)) / (highest(high, length) - lowest(low, length))
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: points, 0 to 100 while the close lies within its bars; 50
 * where the range has no height. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: G. C. Lane, <i>Lane's Stochastics</i>, Technical Analysis of Stocks &amp; Commodities
 * 2 (1984).
 */
public final class PlaceInRange implements TernaryKernel {

  private final SlidingExtreme top;
  private final SlidingExtreme bottom;

  public PlaceInRange(int length) {
    top = SlidingExtreme.greatest(length);
    bottom = SlidingExtreme.least(length);
  }

  @Override
  public int warmUp(int output) {
    return top.warmUp(0);
  }

  @Override
  public double next(double high, double low, double close) {
    return place(top.next(high), bottom.next(low), close);
  }

  /** Writes the place of every row of high, low and close; {@code spare} is overwritten. */
  void scan(double[][] in, double[] out, double[] spare, int from, int to) {
    top.scan(in[0], out, from, to);
    bottom.scan(in[1], spare, from, to);
    double[] closes = in[2];
    for (int t = from; t < to; t++) {
      out[t] = place(out[t], spare[t], closes[t]);
    }
  }

  private static double place(double highest, double lowest, double close) {
    return 100 * Ratio.or(0.5, close - lowest, highest - lowest);
  }

  @Override
  public void remember(Memory memory) {
    top.remember(memory);
    bottom.remember(memory);
  }
}
