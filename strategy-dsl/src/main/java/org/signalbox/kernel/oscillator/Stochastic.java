package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.average.ExponentialAverage;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Stochastic oscillator: where the close lies within the range of the last rows, smoothed.
 *
 * <pre>
 *   raw = 100 * (close - lowest(low, length)) / (highest(high, length) - lowest(low, length))
 *   k   = average(raw)
 *   d   = average(k)
 *   j   = 3 * k - 2 * d
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: k, d, and j where it was asked for. Unit: points. Warm-up:
 * {@code length - 1} rows and those of the averages.
 *
 * <p>Source: G. C. Lane, <i>Lane's Stochastics</i>, Technical Analysis of Stocks &amp; Commodities
 * 2 (1984).
 */
public final class Stochastic implements Kernel {

  private final PlaceInRange raw;
  private final UnaryKernel first;
  private final UnaryKernel second;
  private final boolean withJ;

  private Stochastic(int length, UnaryKernel first, UnaryKernel second, boolean withJ) {
    raw = new PlaceInRange(length);
    this.first = first;
    this.second = second;
    this.withJ = withJ;
  }

  /** Smoothed by simple averages; {@code k} of 1 is the fast oscillator. */
  public static Stochastic simple(int length, int k, int d) {
    return new Stochastic(length, new SimpleAverage(k), new SimpleAverage(d), false);
  }

  /** KDJ: smoothed by thirds, each average starting from 50 as if it had always been there. */
  public static Stochastic thirds(int length, int k, int d) {
    return new Stochastic(length, from50(k), from50(d), true);
  }

  private static UnaryKernel from50(int length) {
    return ExponentialAverage.from(50, 1.0 / length);
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return withJ ? 3 : 2;
  }

  @Override
  public int warmUp(int output) {
    int k = raw.warmUp(0) + first.warmUp(0);
    return output == 0 ? k : k + second.warmUp(0);
  }

  @Override
  public int settling() {
    return Settling.sum(first.settling(), second.settling());
  }

  /** Column by column, each over the one before. */
  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[][] k = {out[0]};
    double[][] d = {out[1]};
    raw.scan(in, k[0], d[0], from, to);
    first.advance(k, k, from, to);
    second.advance(k, d, from, to);
    for (int t = from; withJ && t < to; t++) {
      out[2][t] = 3 * out[0][t] - 2 * out[1][t];
    }
  }

  @Override
  public void remember(Memory memory) {
    raw.remember(memory);
    first.remember(memory);
    second.remember(memory);
  }
}
