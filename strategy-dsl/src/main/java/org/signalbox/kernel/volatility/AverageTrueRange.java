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
 * <p>Unit: price. Warm-up: {@code length - 1} rows, one more where the first range is skipped.
 *
 * <p>Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), section III,
 * with the seed that TradingView documents for {@code ta.atr}.
 */
public final class AverageTrueRange implements TernaryKernel {

  private final int length;
  private final double alpha;
  private final boolean skipsFirst;
  private int seen;
  private double previous = Double.NaN;
  private double average;

  private AverageTrueRange(int length, boolean skipsFirst) {
    this.length = new Window(length).length();
    this.skipsFirst = skipsFirst;
    alpha = 1.0 / length;
  }

  /** The range of the first row is high less low. */
  public static AverageTrueRange of(int length) {
    return new AverageTrueRange(length, false);
  }

  /** The first row has no range, as in Wilder's book: known one row later. */
  public static AverageTrueRange skippingFirst(int length) {
    return new AverageTrueRange(length, true);
  }

  @Override
  public int warmUp(int output) {
    return skipsFirst ? length : length - 1;
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
    boolean skipped = skipsFirst && Double.isNaN(previous);
    previous = close;
    if (skipped) {
      return Double.NaN;
    }
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
