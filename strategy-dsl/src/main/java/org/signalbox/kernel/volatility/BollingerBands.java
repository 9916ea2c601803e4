package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingDeviation;

/**
 * Bollinger bands: some standard deviations around a simple average.
 *
 * <pre>
 *   middle    = sma(x, length)
 *   upper     = middle + factor * stdev(x, length)      lower = middle - ...
 *   width     = (upper - lower) / middle
 *   percent_b = (x - lower) / (upper - lower)
 * </pre>
 *
 * <p>Outputs: upper, middle, lower, width, percent_b. Unit: that of the values; width and percent_b
 * numbers. Warm-up: {@code length - 1} rows. percent_b is not known where the bands have no width.
 *
 * <p>Source: J. Bollinger, <i>Bollinger on Bollinger Bands</i> (2001).
 */
public final class BollingerBands implements Kernel {

  private final int length;
  private final double factor;
  private final boolean sample;
  private final SlidingDeviation values;

  public BollingerBands(int length, double factor, boolean sample) {
    values = new SlidingDeviation(length);
    this.length = length;
    this.factor = factor;
    this.sample = sample;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 5;
  }

  @Override
  public int warmUp(int output) {
    return length - 1;
  }

  /** First the mean and the deviation of every row, then what follows from them. */
  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    values.scan(in[0], out[1], out[0], sample, from, to);
    bands(out[0], out[1], out[2], from, to);
    shares(in[0], out, from, to);
  }

  private void bands(double[] upper, double[] middle, double[] lower, int from, int to) {
    for (int t = from; t < to; t++) {
      double reach = factor * upper[t];
      upper[t] = middle[t] + reach;
      lower[t] = middle[t] - reach;
    }
  }

  private static void shares(double[] values, double[][] out, int from, int to) {
    double[] upper = out[0];
    double[] middle = out[1];
    double[] lower = out[2];
    double[] width = out[3];
    double[] percent = out[4];
    for (int t = from; t < to; t++) {
      double height = upper[t] - lower[t];
      width[t] = Ratio.finite(height / middle[t]);
      percent[t] = Ratio.finite((values[t] - lower[t]) / height);
    }
  }

  @Override
  public void remember(Memory memory) {
    values.remember(memory);
  }
}
