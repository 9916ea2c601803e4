package org.signalbox.kernel;

import java.util.Arrays;

/**
 * The value some rows ago.
 *
 * <pre>
 *   y[t] = x[t-rows]
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code rows} rows. An unknown value comes out unknown.
 */
public final class Delay implements UnaryKernel {

  private final double[] values;
  private int next;

  /** A delay of at least no row. */
  public Delay(int rows) {
    values = new double[new Window(rows + 1).length() - 1];
    Arrays.fill(values, Double.NaN);
  }

  @Override
  public int warmUp(int output) {
    return values.length;
  }

  @Override
  public double next(double value) {
    if (values.length == 0) {
      return value;
    }
    double delayed = values[next];
    values[next] = value;
    next = next + 1 == values.length ? 0 : next + 1;
    return delayed;
  }

  @Override
  public void remember(Memory memory) {
    memory.keep(values);
    next = memory.keep(next);
  }
}
