package org.signalbox.backtest.metrics;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Two samples of equal length, observation against observation. */
final class Pairs {

  private final double[] x;
  private final double[] y;

  private Pairs(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** The pairs of which both sides are known. */
  static Pairs known(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "series must be of equal length, were " + x.length + " and " + y.length);
    }
    return select(
        x,
        y,
        IntStream.range(0, x.length)
            .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
            .toArray());
  }

  /** The pairs whose second side passes. */
  Pairs where(DoublePredicate second) {
    return select(x, y, IntStream.range(0, y.length).filter(i -> second.test(y[i])).toArray());
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  int size() {
    return x.length;
  }

  /** Population covariance: {@code sum((x - mean x)(y - mean y)) / n}. */
  double covariance() {
    double meanX = Statistics.mean(x);
    double meanY = Statistics.mean(y);
    double[] products =
        IntStream.range(0, x.length).mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY)).toArray();
    return Statistics.mean(products);
  }

  private static Pairs select(double[] x, double[] y, int[] which) {
    return new Pairs(
        IntStream.of(which).mapToDouble(i -> x[i]).toArray(),
        IntStream.of(which).mapToDouble(i -> y[i]).toArray());
  }
}
