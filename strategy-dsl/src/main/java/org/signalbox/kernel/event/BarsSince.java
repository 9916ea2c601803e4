package org.signalbox.kernel.event;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/**
 * How many rows ago a condition was last true.
 *
 * <pre>
 *   bars = 0              where the condition is true
 *        = bars[1] + 1    where it is not
 * </pre>
 *
 * <p>Unit: rows. Not known before the condition was true once. A row on which the condition is not
 * known counts as a row and is not known itself. Source: common property.
 */
public final class BarsSince implements UnaryKernel {

  private double bars = Double.NaN;

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double condition) {
    if (Double.isNaN(condition)) {
      bars++;
      return Double.NaN;
    }
    bars = condition != 0 ? 0 : bars + 1;
    return bars;
  }

  @Override
  public void remember(Memory memory) {
    bars = memory.keep(bars);
  }
}
