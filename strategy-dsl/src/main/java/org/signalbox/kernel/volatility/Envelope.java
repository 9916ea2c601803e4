package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Envelope: a share above and below a simple average.
 *
 * <pre>
 *   upper = sma(x, length) * (1 + share)      lower = sma(x, length) * (1 - share)
 * </pre>
 *
 * <p>Outputs: upper, middle, lower. Unit: that of the values. Warm-up: {@code length - 1} rows.
 * Source: common property.
 */
public final class Envelope implements RowKernel {

  private final SimpleAverage average;
  private final double share;

  public Envelope(int length, double share) {
    average = new SimpleAverage(length);
    this.share = share;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 3;
  }

  @Override
  public int warmUp(int output) {
    return average.warmUp(0);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double middle = average.next(in[0][t]);
    out[0][t] = middle + share * middle;
    out[1][t] = middle;
    out[2][t] = middle - share * middle;
  }

  @Override
  public void remember(Memory memory) {
    average.remember(memory);
  }
}
