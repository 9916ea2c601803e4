package org.signalbox.dsl.catalog;

import java.util.random.RandomGenerator;

/**
 * Candles in which every pattern occurs: bodies, shadows and gaps are drawn from a few kinds, so
 * that doji, marubozu and equal prices are frequent. Prices are multiples of 1/64: sums of them are
 * exact, so that no comparison hangs on how they were added up.
 */
final class RandomCandles {

  private static final double GRID = 64;

  private final RandomGenerator random;
  final double[] open;
  final double[] high;
  final double[] low;
  final double[] close;
  private int colour = 1;

  RandomCandles(RandomGenerator random, int rows) {
    this.random = random;
    open = new double[rows];
    high = new double[rows];
    low = new double[rows];
    close = new double[rows];
    for (int t = 0; t < rows; t++) {
      draw(t);
    }
  }

  double[][] columns() {
    return new double[][] {open, high, low, close};
  }

  private void draw(int t) {
    colour = random.nextInt(5) < 3 ? colour : -colour;
    double body = colour * length(0.6, 2);
    open[t] = t == 0 ? 1000 : opening(t);
    close[t] = onGrid(open[t] + body);
    high[t] = onGrid(Math.max(open[t], close[t]) + length(0.2, 1.2));
    low[t] = onGrid(Math.min(open[t], close[t]) - length(0.2, 1.2));
  }

  /** Nothing, something small or something large. */
  private double length(double small, double large) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1, 2 -> small * random.nextDouble();
      default -> large * (0.5 + random.nextDouble());
    };
  }

  private double opening(int t) {
    double before = close[t - 1];
    double pull = (1000 - before) / 400;
    double level =
        switch (random.nextInt(6)) {
          case 0 -> before;
          case 1 -> open[t - 1];
          case 2 -> (open[t - 1] + before) / 2;
          case 3 -> high[t - 1] + 0.5 * random.nextDouble();
          case 4 -> low[t - 1] - 0.5 * random.nextDouble();
          default -> before + 0.6 * random.nextGaussian();
        };
    return onGrid(level + pull);
  }

  private static double onGrid(double price) {
    return Math.rint(price * GRID) / GRID;
  }
}
