package org.signalbox.kernel.event;

import java.util.Arrays;
import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;

/**
 * The value that a series had when a condition was last true, or some times before that.
 *
 * <pre>
 *   value = x at the last row where condition is true     back = 0
 * </pre>
 *
 * <p>Inputs: the condition, the series. Unit: that of the series. Not known before the condition
 * was true {@code back + 1} times. A condition that is not known changes nothing and makes its own
 * row unknown. Source: common property.
 */
public final class ValueWhen implements BinaryKernel {

  private final double[] values;

  public ValueWhen(int back) {
    values = new double[back + 1];
    Arrays.fill(values, Double.NaN);
  }

  @Override
  public int warmUp(int output) {
    return values.length - 1;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double condition, double value) {
    if (Double.isNaN(condition)) {
      return Double.NaN;
    }
    if (condition != 0) {
      System.arraycopy(values, 0, values, 1, values.length - 1);
      values[0] = value;
    }
    return values[values.length - 1];
  }

  @Override
  public void remember(Memory memory) {
    memory.keep(values);
  }
}
