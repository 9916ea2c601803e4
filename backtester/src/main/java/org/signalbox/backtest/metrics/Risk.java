package org.signalbox.backtest.metrics;

/** How far returns stray, and to which side. */
public final class Risk {

  private Risk() {}

  /** Volatility a year: {@code sd(r) sqrt(periodsPerYear)}, sample deviation. A fraction. */
  public static double volatility(double[] returns, double periodsPerYear) {
    return Statistics.deviation(returns) * Math.sqrt(periodsPerYear);
  }

  /**
   * Downside deviation a period over all periods: {@code sqrt(sum(min(r - target, 0)^2) / n)}. A
   * fraction.
   *
   * <p>Source: F. Sortino and R. van der Meer, "Downside Risk", <i>Journal of Portfolio
   * Management</i> 17 (1991).
   */
  public static double downsideDeviation(double[] returns, double target) {
    double[] known = Statistics.known(returns);
    return Math.sqrt(squaredShortfall(known, target) / known.length);
  }

  /** Downside deviation over the periods below the target only; zero without one. A fraction. */
  public static double downsideDeviationOfLosses(double[] returns, double target) {
    double[] known = Statistics.known(returns);
    return Math.sqrt(squaredShortfall(known, target) / Math.max(1, below(known, target)));
  }

  /** Downside deviation below the mean: {@code downsideDeviation(r, mean(r))}. A fraction. */
  public static double semiDeviation(double[] returns) {
    return downsideDeviation(returns, Statistics.mean(returns));
  }

  /** Mean absolute deviation: {@code sum(|r - mean|) / n}. A fraction. */
  public static double meanAbsoluteDeviation(double[] returns) {
    double[] known = Statistics.known(returns);
    double mean = Statistics.mean(known);
    return Statistics.sum(known, value -> Math.abs(value - mean)) / known.length;
  }

  /** Share of periods below the target. From 0 to 1. */
  public static double downsideFrequency(double[] returns, double target) {
    double[] known = Statistics.known(returns);
    return below(known, target) / known.length;
  }

  /** Share of periods above the target. From 0 to 1. */
  public static double upsideFrequency(double[] returns, double target) {
    double[] known = Statistics.known(returns);
    return Statistics.sum(known, value -> value > target ? 1 : 0) / known.length;
  }

  /**
   * Weight of the right tail against the left: {@code |quantile(95 %)| / |quantile(5 %)|}. Above 1
   * the large gains outdo the large losses. No unit.
   */
  public static double tailRatio(double[] returns) {
    return Math.abs(Statistics.quantile(returns, 0.95))
        / Math.abs(Statistics.quantile(returns, 0.05));
  }

  /**
   * Hurst exponent by one rescaled range: {@code log(R / S) / log(n)}, where R is the range of the
   * cumulative deviations from the mean and S the sample deviation. One half for returns without
   * memory, above where they trend. No unit.
   *
   * <p>Source: H. E. Hurst, "Long-Term Storage Capacity of Reservoirs", <i>Transactions of the
   * American Society of Civil Engineers</i> 116 (1951).
   */
  public static double hurst(double[] returns) {
    double[] known = Statistics.known(returns);
    double mean = Statistics.mean(known);
    double level = 0;
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (double value : known) {
      level += value - mean;
      highest = Math.max(highest, level);
      lowest = Math.min(lowest, level);
    }
    return Math.log((highest - lowest) / Statistics.deviation(known)) / Math.log(known.length);
  }

  private static double squaredShortfall(double[] known, double target) {
    return Statistics.sum(known, value -> Math.pow(Math.min(value - target, 0), 2));
  }

  private static double below(double[] known, double target) {
    return Statistics.sum(known, value -> value < target ? 1 : 0);
  }
}
