package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.UnaryKernel;

/**
 * Relative change from one row to the next.
 *
 * <pre>
 *   r = x / x[1] - 1
 * </pre>
 *
 * <p>Unit: number. Warm-up: one row. Source: common property.
 */
final class Returns implements UnaryKernel {

  private final Delay delay = new Delay(1);

  @Override
  public int warmUp(int output) {
    return 1;
  }

  @Override
  public double next(double value) {
    return Ratio.of(value, delay.next(value)) - 1;
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
  }
}
