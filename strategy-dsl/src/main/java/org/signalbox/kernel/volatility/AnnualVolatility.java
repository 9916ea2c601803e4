package org.signalbox.kernel.volatility;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.statistic.Deviation;

/**
 * Historical volatility: the deviation of log returns, brought to a year.
 *
 * <pre>
 *   volatility = stdev(ln(x / x[1]), length) * sqrt(bars per year)     of a sample
 * </pre>
 *
 * <p>Inputs: the series, bars per year. Unit: percent a year. Warm-up: {@code length} rows. Source:
 * J. C. Hull, <i>Options, Futures, and Other Derivatives</i>, chapter on volatility.
 */
public final class AnnualVolatility implements BinaryKernel {

  private final Delay delay = new Delay(1);
  private final Deviation deviation;

  public AnnualVolatility(int length) {
    deviation = Deviation.standard(length, true);
  }

  @Override
  public int warmUp(int output) {
    return deviation.warmUp(0) + 1;
  }

  @Override
  public double next(double value, double barsPerYear) {
    double change = StrictMath.log(value / delay.next(value));
    return deviation.next(change) * Math.sqrt(barsPerYear);
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
    deviation.remember(memory);
  }
}
