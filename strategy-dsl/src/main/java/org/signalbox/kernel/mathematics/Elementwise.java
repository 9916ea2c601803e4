package org.signalbox.kernel.mathematics;

import java.util.function.DoubleUnaryOperator;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/**
 * A function of the value of one row, without memory. What has no finite value is not known.
 *
 * <p>Unit and bounds: those of the function. Warm-up: none. Source: common property.
 */
public record Elementwise(DoubleUnaryOperator function) implements UnaryKernel {

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public double next(double value) {
    double result = function.applyAsDouble(value);
    return Double.isFinite(result) ? result : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {}
}
