package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Detrended price oscillator: a value half a window back, against the average around it.
 *
 * <pre>
 *   dpo[t] = x[t - (length / 2 + 1)] - sma(x, length)[t]     length / 2 rounded down
 * </pre>
 *
 * <p>Charts draw it at the row of the earlier value; here it stands on the row where it is known.
 * Unit: that of the values. Warm-up: {@code length - 1} rows, at least {@code length / 2 + 1}.
 *
 * <p>Source: StockCharts ChartSchool, <i>Detrended Price Oscillator</i>.
 */
public final class DetrendedPrice implements UnaryKernel {

  private final Delay delay;
  private final SimpleAverage average;

  public DetrendedPrice(int length) {
    average = new SimpleAverage(length);
    delay = new Delay(length / 2 + 1);
  }

  @Override
  public int warmUp(int output) {
    return Math.max(average.warmUp(0), delay.warmUp(0));
  }

  @Override
  public double next(double value) {
    double mean = average.next(value);
    return delay.next(value) - mean;
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
    average.remember(memory);
  }
}
