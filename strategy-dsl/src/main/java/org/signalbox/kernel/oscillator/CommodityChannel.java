package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.TernaryKernel;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;
import org.signalbox.kernel.statistic.MeanDeviation;

/**
 * Commodity channel index: how many usual deviations the typical price is from its mean.
 *
 * <pre>
 *   tp  = (high + low + close) / 3
 *   cci = (tp - sma(tp, length)) / (0.015 * mean of |tp - sma(tp, length)| over length)
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: points, without bounds; 0 where nothing moved. Warm-up: {@code
 * length - 1} rows.
 *
 * <p>Source: D. R. Lambert, <i>Commodity Channel Index</i>, Commodities (1980).
 */
public final class CommodityChannel implements TernaryKernel {

  private static final double LAMBERT = 0.015;

  private final WindowKernel index;

  public CommodityChannel(int length) {
    index = new WindowKernel(length, CommodityChannel::index);
  }

  private static double index(Window typical, int length) {
    double mean = Statistic.mean(typical, length);
    double usual = LAMBERT * MeanDeviation.of(typical, length);
    return Ratio.or(0, typical.get(0) - mean, usual);
  }

  @Override
  public int warmUp(int output) {
    return index.warmUp(0);
  }

  @Override
  public double next(double high, double low, double close) {
    return index.next((high + low + close) / 3);
  }

  @Override
  public void remember(Memory memory) {
    index.remember(memory);
  }
}
