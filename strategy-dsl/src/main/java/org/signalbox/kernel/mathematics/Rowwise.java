package org.signalbox.kernel.mathematics;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;

/**
 * A function of several values of one row, without memory. What has no finite value is not known.
 *
 * <p>Unit and bounds: those of the function. Warm-up: none. Source: common property.
 */
public record Rowwise(int inputs, Function function) implements RowKernel {

  /** A function of row {@code t} of several columns. */
  @FunctionalInterface
  public interface Function {
    double apply(double[][] in, int t);
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double result = function.apply(in, t);
    out[0][t] = Double.isFinite(result) ? result : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {}
}
