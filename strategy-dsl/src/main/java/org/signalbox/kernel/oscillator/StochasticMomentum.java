package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Stochastic momentum index: how far the close is from the middle of the recent range, smoothed
 * twice, as a share of half that range.
 *
 * <pre>
 *   hh = highest(high, length), ll = lowest(low, length)
 *   value  = 100 * ema(ema(close - (hh + ll) / 2, slow), fast) / (ema(ema(hh - ll, slow), fast) / 2)
 *   signal = ema(value, smooth)
 * </pre>
 *
 * <p>All averages start from their first value. Inputs: high, low, close. Outputs: value, signal.
 * Unit: points, -100 to 100. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: W. Blau, <i>Stochastic Momentum</i>, Stocks &amp; Commodities 11 (1993).
 */
public final class StochasticMomentum implements RowKernel {

  private final SlidingExtreme top;
  private final SlidingExtreme bottom;
  private final Chain distance;
  private final Chain height;
  private final ExponentialAverage signal;

  public StochasticMomentum(int length, int slow, int fast, int smooth) {
    top = SlidingExtreme.greatest(length);
    bottom = SlidingExtreme.least(length);
    distance = twice(slow, fast);
    height = twice(slow, fast);
    signal = ExponentialAverage.fromFirst(smooth);
  }

  private static Chain twice(int slow, int fast) {
    return new Chain(ExponentialAverage.fromFirst(slow), ExponentialAverage.fromFirst(fast));
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return top.warmUp(0);
  }

  @Override
  public int settling() {
    return Settling.sum(distance.settling(), signal.settling());
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double highest = top.next(in[0][t]);
    double lowest = bottom.next(in[1][t]);
    double far = distance.next(in[2][t] - (highest + lowest) / 2);
    double half = height.next(highest - lowest) / 2;
    out[0][t] = 100 * Ratio.or(0, far, half);
    out[1][t] = signal.next(out[0][t]);
  }

  @Override
  public void remember(Memory memory) {
    top.remember(memory);
    bottom.remember(memory);
    distance.remember(memory);
    height.remember(memory);
    signal.remember(memory);
  }
}
