package org.signalbox.kernel.talib;

import java.util.function.Supplier;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;

/**
 * A weighted sum of an average, its average, the average of that and so on.
 *
 * <pre>
 *   e1 = average(x), e2 = average(e1), ...
 *   y  = w1 * e1 + w2 * e2 + ...
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: that of an average, as often as there are stages. Source:
 * P. G. Mulloy, <i>Smoothing Data with Faster Moving Averages</i>, Stocks &amp; Commodities 12
 * (1994); T. Tillson, <i>Better Moving Averages</i>, Stocks &amp; Commodities 16 (1998).
 */
final class CascadedAverage implements UnaryKernel {

  private final UnaryKernel[] stages;
  private final double[] weights;

  CascadedAverage(Supplier<UnaryKernel> stage, double... weights) {
    this.weights = weights;
    stages = new UnaryKernel[weights.length];
    for (int i = 0; i < stages.length; i++) {
      stages[i] = stage.get();
    }
  }

  /** Tillson's T3: six stages, weighted by the powers of a volume factor. */
  static CascadedAverage tillson(Supplier<UnaryKernel> stage, double v) {
    double square = v * v;
    double cube = square * v;
    double third = 1 + 3 * v + 3 * square + cube;
    double fourth = -3 * v - 6 * square - 3 * cube;
    return new CascadedAverage(stage, 0, 0, third, fourth, 3 * (square + cube), -cube);
  }

  @Override
  public int warmUp(int output) {
    return stages.length * stages[0].warmUp(0);
  }

  @Override
  public int settling() {
    int rows = 0;
    for (UnaryKernel stage : stages) {
      rows = Settling.sum(rows, stage.settling());
    }
    return rows;
  }

  @Override
  public double next(double value) {
    double stage = value;
    double mixed = 0;
    for (int i = 0; i < stages.length; i++) {
      stage = stages[i].next(stage);
      mixed += weights[i] * stage;
    }
    return mixed;
  }

  @Override
  public void remember(Memory memory) {
    for (UnaryKernel stage : stages) {
      stage.remember(memory);
    }
  }
}
