package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/**
 * The series averaged over one dominant cycle, which takes the cycle out.
 *
 * <pre>
 *   m = mean of the last p values, p being the cycle's period in whole rows
 *   trendline = (4 * m + 3 * m[1] + 2 * m[2] + m[3]) / 10
 * </pre>
 *
 * <p>Unit: that of the series. Source: J. F. Ehlers, <i>Rocket Science for Traders</i> (2001),
 * chapter 10.
 */
final class InstantaneousTrendline implements Reading {

  private final Delay means = new Delay(4);

  @Override
  public void next(HomodyneDiscriminator cycle) {
    int period = cycle.wholePeriod();
    double total = 0;
    for (int ago = 0; ago < period; ago++) {
      total += cycle.price(ago);
    }
    means.push(period > 0 ? total / period : total);
  }

  @Override
  public double value(int output) {
    return (4 * means.get(0) + 3 * means.get(1) + 2 * means.get(2) + means.get(3)) / 10;
  }

  @Override
  public void remember(Memory memory) {
    means.remember(memory);
  }
}
