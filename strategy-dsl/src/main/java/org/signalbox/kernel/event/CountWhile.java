package org.signalbox.kernel.event;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/**
 * For how many rows in a row a condition has been true.
 *
 * <pre>
 *   count = count[1] + 1     where the condition is true
 *         = 0                where it is not
 * </pre>
 *
 * <p>Unit: rows. Warm-up: none. A row on which the condition is not known is not known and keeps
 * the count. Source: common property.
 */
public final class CountWhile implements UnaryKernel {

  private double count;

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
      return Double.NaN;
    }
    count = condition != 0 ? count + 1 : 0;
    return count;
  }

  @Override
  public void remember(Memory memory) {
    count = memory.keep(count);
  }
}
