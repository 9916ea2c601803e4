package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.TernaryKernel;
import org.signalbox.kernel.Window;

/**
 * Average true range: Wilder's average of the true range.
 *
 * <pre>
 *   atr[t] = atr[t-1] + (tr[t] - atr[t-1]) / length     first: mean of the first length ranges
 * </pre>
 *
 * <p>Unit: price. Warm-up: {@code length - 1} rows; the first range is high less low.
 *
 * <p>Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), section III,
 * with the seed that TradingView documents for {@code ta.atr}.
 */
public final class AverageTrueRange implements TernaryKernel {

  private final int length;
  private final double alpha;
  private int seen;
  private double previous = Double.NaN;
  private double average;

  public AverageTrueRange(int length) {
    this.length = new Window(length).length();
    alpha = 1.0 / length;
  }

  @Override
  public int warmUp(int output) {
    return length - 1;
  }

  @Override
  public int settling() {
    return Math.max(1, Settling.of(1 - alpha));
  }

  @Override
  public double next(double high, double low, double close) {
    double range = TrueRange.of(high, low, previous);
    if (!Window.isKnown(range + close)) {
      return Double.NaN;
    }
    previous = close;
    if (seen < length) {
      average += range * alpha;
      seen++;
      return seen < length ? Double.NaN : average;
    }
    average += alpha * (range - average);
    return average;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] highs = in[0];
    double[] lows = in[1];
    double[] closes = in[2];
    double[] results = out[0];
    int t = from;
    for (; t < to && seen < length; t++) {
      results[t] = next(highs[t], lows[t], closes[t]);
    }
    double last = previous;
    double mean = average;
    for (; t < to; t++) {
      double close = closes[t];
      double range = Math.max(highs[t], last) - Math.min(lows[t], last);

      if (Double.isFinite(range + close)) {
        last = close;
        mean += alpha * (range - mean);
        results[t] = mean;
      } else {
        results[t] = Double.NaN;
      }
    }
    previous = last;
    average = mean;
  }

  @Override
  public void remember(Memory memory) {
    seen = memory.keep(seen);
    previous = memory.keep(previous);
    average = memory.keep(average);
  }
}
