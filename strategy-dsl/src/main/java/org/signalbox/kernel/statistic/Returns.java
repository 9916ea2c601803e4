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
 *   r = ln(x / x[1])     as a log return
 * </pre>
 *
 * <p>Unit: number. Warm-up: one row. Source: common property.
 */
final class Returns implements UnaryKernel {

  private final Delay delay = new Delay(1);
  private final boolean log;

  Returns(boolean log) {
    this.log = log;
  }

  @Override
  public int warmUp(int output) {
    return 1;
  }

  @Override
  public double next(double value) {
    double ratio = Ratio.of(value, delay.next(value));
    return log ? StrictMath.log(ratio) : ratio - 1;
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
  }
}
