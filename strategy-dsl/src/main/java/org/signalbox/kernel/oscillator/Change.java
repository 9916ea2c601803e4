package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.UnaryKernel;

/**
 * Change over some rows, absolute or relative to the earlier value.
 *
 * <pre>
 *   change[t] = x[t] - x[t-rows]
 *   roc[t]    = x[t] / x[t-rows] - 1
 * </pre>
 *
 * <p>Unit: that of the values; percent where relative. Warm-up: {@code rows} rows. Source: common
 * property.
 */
public final class Change implements UnaryKernel {

  private final Delay delay;
  private final boolean relative;

  private Change(int rows, boolean relative) {
    delay = new Delay(rows);
    this.relative = relative;
  }

  public static Change absolute(int rows) {
    return new Change(rows, false);
  }

  public static Change relative(int rows) {
    return new Change(rows, true);
  }

  @Override
  public int warmUp(int output) {
    return delay.warmUp(0);
  }

  @Override
  public double next(double value) {
    double earlier = delay.next(value);
    return relative ? Ratio.of(value - earlier, earlier) : value - earlier;
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
  }
}
