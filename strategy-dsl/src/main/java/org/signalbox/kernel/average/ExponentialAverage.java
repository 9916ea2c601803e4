package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Exponential moving average: every value moves it by a fixed share of the distance.
 *
 * <pre>
 *   ema[t] = ema[t-1] + alpha * (x[t] - ema[t-1])     first: the mean of the first values
 *   alpha  = 2 / (length + 1)                         Wilder: 1 / length
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code seed - 1} rows, the seed being the mean of that many
 * values. An unknown value leaves it where it is.
 *
 * <p>Source: P. N. Haurlan, <i>Measuring Trend Values</i> (1968); J. W. Wilder, <i>New Concepts in
 * Technical Trading Systems</i> (1978).
 */
public final class ExponentialAverage implements UnaryKernel {

  private final int seed;
  private final double alpha;
  private int seen;
  private double average;

  /** An average of the given step, seeded with the mean of the first {@code seed} values. */
  public ExponentialAverage(int seed, double alpha) {
    this.seed = new Window(seed).length();
    this.alpha = alpha;
  }

  public static ExponentialAverage of(int length) {
    return new ExponentialAverage(length, 2.0 / (length + 1));
  }

  /** Wilder's own smoothing, also known as RMA and SMMA. */
  public static ExponentialAverage wilder(int length) {
    return new ExponentialAverage(length, 1.0 / length);
  }

  /** Begins at the first value, as pandas does with {@code adjust=False}. */
  public static ExponentialAverage fromFirst(int length) {
    return new ExponentialAverage(1, 2.0 / (length + 1));
  }

  /** Steps from a value that it is taken to have had before the first one. */
  public static ExponentialAverage from(double start, double alpha) {
    ExponentialAverage average = new ExponentialAverage(1, alpha);
    average.seen = 1;
    average.average = start;
    return average;
  }

  @Override
  public int warmUp(int output) {
    return seed - 1;
  }

  @Override
  public int settling() {
    return Settling.of(1 - alpha);
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    if (seen < seed) {
      average += value;
      if (++seen < seed) {
        return Double.NaN;
      }
      average /= seed;
      return average;
    }
    average += alpha * (value - average);
    return average;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] values = in[0];
    double[] results = out[0];
    int t = from;
    while (t < to && seen < seed) {
      results[t] = next(values[t]);
      t++;
    }
    double mean = average;
    for (; t < to; t++) {
      double value = values[t];
      if (Double.isFinite(value)) {
        mean += alpha * (value - mean);
        results[t] = mean;
      } else {
        results[t] = Double.NaN;
      }
    }
    average = mean;
  }

  @Override
  public void remember(Memory memory) {
    seen = memory.keep(seen);
    average = memory.keep(average);
  }
}
