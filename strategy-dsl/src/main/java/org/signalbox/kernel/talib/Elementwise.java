package org.signalbox.kernel.talib;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.signalbox.kernel.Kernel;

/** Functions of a single row. No warm-up, nothing to settle. Source: TA-Lib. */
public final class Elementwise {

  private Elementwise() {}

  /** A function of one number. */
  public static Kernel of(DoubleUnaryOperator function) {
    return Composite.of(1, 0, (in, t) -> function.applyAsDouble(in[0][t]));
  }

  /** A function of two numbers. */
  public static Kernel of(DoubleBinaryOperator function) {
    return Composite.of(2, 0, (in, t) -> function.applyAsDouble(in[0][t], in[1][t]));
  }

  /** The mean of the columns, each counted so many times. */
  public static Kernel mean(int... weights) {
    return Composite.of(weights.length, 0, (in, t) -> mean(in, t, weights));
  }

  private static double mean(double[][] in, int t, int[] weights) {
    double total = 0;
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i] * in[i][t];
      count += weights[i];
    }
    return total / count;
  }
}
