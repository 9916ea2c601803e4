package org.signalbox.kernel.statistic;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingMoments;

/**
 * How two series move together within a window.
 *
 * <pre>
 *   covariance  = sum((x - mean_x) * (y - mean_y)) / (n - 1)
 *   correlation = covariance(x, y) / sqrt(variance(x) * variance(y))
 *   slope       = covariance(x, y) / variance(y)
 * </pre>
 *
 * <p>Unit: that of the product for the covariance, number for the others. Warm-up: {@code length -
 * 1} rows. Not known where a series that divides does not move. Source: K. Pearson, <i>Regression,
 * Heredity and Panmixia</i> (1896).
 */
public final class Comovement implements BinaryKernel {

  private enum Figure {
    COVARIANCE,
    CORRELATION,
    SLOPE
  }

  private final SlidingMoments moments;
  private final Figure figure;

  private Comovement(int length, Figure figure) {
    if (length < 2) {
      throw new IllegalArgumentException("a sample must be at least 2 long, was " + length);
    }
    moments = new SlidingMoments(length);
    this.figure = figure;
  }

  /** Covariance of a sample. */
  public static Comovement covariance(int length) {
    return new Comovement(length, Figure.COVARIANCE);
  }

  /** Pearson's correlation, between -1 and 1. */
  public static Comovement correlation(int length) {
    return new Comovement(length, Figure.CORRELATION);
  }

  /** How much the first series moves for one unit of the second. */
  public static Comovement slope(int length) {
    return new Comovement(length, Figure.SLOPE);
  }

  @Override
  public int warmUp(int output) {
    return moments.length() - 1;
  }

  @Override
  public double next(double first, double second) {
    moments.push(first, second);
    if (!moments.isFull()) {
      return Double.NaN;
    }
    double together = moments.covariance(true);
    return switch (figure) {
      case COVARIANCE -> together;
      case CORRELATION ->
          Math.clamp(
              Ratio.of(together, Math.sqrt(moments.varianceX(true) * moments.varianceY(true))),
              -1,
              1);
      case SLOPE -> Ratio.of(together, moments.varianceY(true));
    };
  }

  @Override
  public void remember(Memory memory) {
    moments.remember(memory);
  }
}
