package org.signalbox.backtest.metrics;

import java.util.stream.IntStream;

/**
 * A straight line through returns against those of a benchmark: {@code r = alpha + beta b}, by
 * least squares over the periods of which both are known.
 *
 * @param alpha return a period where the benchmark does not move, a fraction
 * @param beta how much the returns move when the benchmark moves by one; unknown where it never
 *     moves
 */
public record Regression(double alpha, double beta) {

  /** Below this variance a benchmark counts as never moving. */
  private static final double STILL = 1e-30;

  /** The line through two series of equal length. */
  public static Regression of(double[] returns, double[] benchmark) {
    return of(Pairs.known(returns, benchmark));
  }

  /** The line over the periods in which the benchmark rose. */
  public static Regression whenUp(double[] returns, double[] benchmark) {
    return of(Pairs.known(returns, benchmark).where(value -> value > 0));
  }

  /** The line over the periods in which the benchmark fell. */
  public static Regression whenDown(double[] returns, double[] benchmark) {
    return of(Pairs.known(returns, benchmark).where(value -> value < 0));
  }

  /** Alpha a year, compound: {@code (1 + alpha)^periodsPerYear - 1}. A fraction. */
  public double annualAlpha(double periodsPerYear) {
    return Math.pow(1 + alpha, periodsPerYear) - 1;
  }

  /** What the line leaves unexplained, period by period: {@code r - alpha - beta b}. */
  public double[] residuals(double[] returns, double[] benchmark) {
    Pairs pairs = Pairs.known(returns, benchmark);
    return IntStream.range(0, pairs.size())
        .mapToDouble(i -> pairs.x()[i] - alpha - beta * pairs.y()[i])
        .toArray();
  }

  private static Regression of(Pairs pairs) {
    double deviation = Statistics.populationDeviation(pairs.y());
    double variance = deviation * deviation;
    boolean still = pairs.size() < 2 || !(variance > STILL);
    double beta = still ? Double.NaN : pairs.covariance() / variance;
    double alpha = Statistics.mean(pairs.x()) - beta * Statistics.mean(pairs.y());
    return new Regression(alpha, beta);
  }
}
