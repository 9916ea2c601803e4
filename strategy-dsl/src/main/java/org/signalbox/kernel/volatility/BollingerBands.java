package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
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
public final class BollingerBands implements RowKernel {

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

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double value = in[0][t];
    boolean full = values.push(value);
    double middle = full ? values.mean() : Double.NaN;
    double reach = full ? factor * values.deviation(sample) : Double.NaN;
    out[0][t] = middle + reach;
    out[1][t] = middle;
    out[2][t] = middle - reach;
    out[3][t] = Ratio.of(2 * reach, middle);
    out[4][t] = Ratio.of(value - middle + reach, 2 * reach);
  }

  @Override
  public void remember(Memory memory) {
    values.remember(memory);
  }
}
