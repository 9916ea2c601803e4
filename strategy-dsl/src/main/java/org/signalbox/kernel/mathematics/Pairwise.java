package org.signalbox.kernel.mathematics;

import java.util.function.DoubleBinaryOperator;
import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;

/**
 * A function of two values of one row, without memory. What has no finite value is not known.
 *
 * <p>Unit and bounds: those of the function. Warm-up: none. Source: common property.
 */
public record Pairwise(DoubleBinaryOperator function) implements BinaryKernel {

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public double next(double first, double second) {
    double result = function.applyAsDouble(first, second);
    return Double.isFinite(result) ? result : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {}
}
