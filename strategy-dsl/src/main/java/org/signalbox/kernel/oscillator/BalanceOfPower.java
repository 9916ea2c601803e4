package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Balance of power: the body of the bar as a share of its range, smoothed.
 *
 * <pre>
 *   bop = sma((close - open) / (high - low), length)     0 for a bar without range
 * </pre>
 *
 * <p>Inputs: open, high, low, close. Unit: number, -1 to 1. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: I. Livshin, <i>Balance of Market Power</i>, Stocks &amp; Commodities 19 (2001).
 */
public final class BalanceOfPower implements RowKernel {

  private final SimpleAverage average;

  public BalanceOfPower(int length) {
    average = new SimpleAverage(length);
  }

  @Override
  public int inputs() {
    return 4;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return average.warmUp(0);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double power = Ratio.or(0, in[3][t] - in[0][t], in[1][t] - in[2][t]);
    out[0][t] = average.next(power);
  }

  @Override
  public void remember(Memory memory) {
    average.remember(memory);
  }
}
