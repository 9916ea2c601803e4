package org.signalbox.kernel.average;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Averages of averages, mixed so that their lags cancel.
 *
 * <pre>
 *   e1 = ema(x, length), e2 = ema(e1, length), ...
 *   dema = 2 * e1 - e2
 *   tema = 3 * e1 - 3 * e2 + e3
 *   t3   = c1 * e6 + c2 * e5 + c3 * e4 + c4 * e3
 *   c1 = -v^3, c2 = 3 * v^2 + 3 * v^3, c3 = -6 * v^2 - 3 * v - 3 * v^3, c4 = 1 + 3 * v + v^3 + 3 * v^2
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code stages * (length - 1)} rows, each stage being seeded
 * with the mean of its own first values; {@code length - 1} rows where all begin together at the
 * mean of the first values of the series.
 *
 * <p>Source: P. G. Mulloy, <i>Smoothing Data with Faster Moving Averages</i>, Stocks &amp;
 * Commodities 12 (1994); T. Tillson, <i>Better Moving Averages</i>, Stocks &amp; Commodities 16
 * (1998).
 */
public final class NestedAverage implements UnaryKernel {

  private final UnaryKernel[] stages;
  private final double[] weights;

  private NestedAverage(int length, boolean together, double... weights) {
    this.weights = weights;
    stages = new UnaryKernel[weights.length];
    for (int i = 0; i < stages.length; i++) {
      int seed = together && i > 0 ? 1 : length;
      stages[i] = new ExponentialAverage(seed, 2.0 / (length + 1));
    }
  }

  /** Stages of any average, all of them alike, with the weights of their sum. */
  public NestedAverage(Supplier<UnaryKernel> stage, double... weights) {
    this.weights = weights;
    stages = Stream.generate(stage).limit(weights.length).toArray(UnaryKernel[]::new);
  }

  /** The double exponential average. */
  public static NestedAverage twice(int length, boolean together) {
    return new NestedAverage(length, together, 2, -1);
  }

  /** The triple exponential average. */
  public static NestedAverage thrice(int length, boolean together) {
    return new NestedAverage(length, together, 3, -3, 1);
  }

  /** The third stage alone, as TRIX uses it. */
  public static NestedAverage third(int length, boolean together) {
    return new NestedAverage(length, together, 0, 0, 1);
  }

  /** Tillson's T3; {@code v} is its volume factor, 0 for the plain third stage. */
  public static NestedAverage tillson(int length, double v, boolean together) {
    double square = v * v;
    double cube = square * v;
    return new NestedAverage(
        length,
        together,
        0,
        0,
        1 + 3 * v + cube + 3 * square,
        -6 * square - 3 * v - 3 * cube,
        3 * square + 3 * cube,
        -cube);
  }

  @Override
  public int warmUp(int output) {
    int rows = 0;
    for (UnaryKernel stage : stages) {
      rows += stage.warmUp(0);
    }
    return rows;
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
      mixed += weights[i] == 0 ? 0 : weights[i] * stage;
    }
    return Window.isKnown(stage) ? mixed : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    for (UnaryKernel stage : stages) {
      stage.remember(memory);
    }
  }
}
