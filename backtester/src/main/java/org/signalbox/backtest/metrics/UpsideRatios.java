package org.signalbox.backtest.metrics;

/**
 * Gains against losses period by period, and what they say of the size to bet. No unit. The
 * definitions are those of {@link Convention#PERFORMANCE_ANALYTICS}.
 */
public final class UpsideRatios {

  private UpsideRatios() {}

  /**
   * Upside potential ratio: mean gain of the periods above the target over the downside deviation
   * of the periods below it.
   *
   * <p>Source: F. Sortino, R. van der Meer and A. Plantinga, "The Dutch Triangle", <i>Journal of
   * Portfolio Management</i> 26 (1999).
   */
  public static double upsidePotential(double[] returns, double target) {
    double above = Statistics.sum(returns, value -> value > target ? 1 : 0);
    double gains = Statistics.sum(returns, value -> Math.max(value - target, 0));
    return gains / above / Risk.downsideDeviationOfLosses(returns, target);
  }

  /**
   * Bernardo and Ledoit's gain-loss ratio: {@code sum of gains / -(sum of losses)}. It equals the
   * omega ratio at threshold zero, but for a series without a loss: there the family's formula
   * divides by a negative zero.
   */
  public static double gainLoss(double[] returns) {
    return gains(returns) / -losses(returns);
  }

  /**
   * d ratio: {@code (losing periods |sum of losses|) / (winning periods sum of gains)}. Zero is
   * perfect. Source: K. Lavinio, <i>The Hedge Fund Handbook</i> (2000).
   */
  public static double lossGain(double[] returns) {
    double losing = Statistics.sum(returns, value -> value < 0 ? 1 : 0);
    double winning = Statistics.sum(returns, value -> value > 0 ? 1 : 0);
    return losing * -losses(returns) / (winning * gains(returns));
  }

  /**
   * Kappa: {@code mean(r - target) / (sum(max(target - r, 0)^order) / n)^(1 / order)}. Order 2 is
   * the Sortino ratio a period.
   *
   * <p>Source: P. Kaplan and J. Knowles, "Kappa: A Generalized Downside Risk-Adjusted Performance
   * Measure", <i>Journal of Performance Measurement</i> 8 (2004).
   */
  public static double kappa(double[] returns, double target, double order) {
    double[] known = Statistics.known(returns);
    double lower = Statistics.sum(known, value -> Math.pow(Math.max(target - value, 0), order));
    return (Statistics.mean(known) - target) / Math.pow(lower / known.length, 1 / order);
  }

  /**
   * Kelly's share of the account to put at risk if returns were drawn again and again: {@code
   * mean(r) / variance(r)}, sample variance. Many bet half of it.
   *
   * <p>Source: J. L. Kelly, "A New Interpretation of Information Rate", <i>Bell System Technical
   * Journal</i> 35 (1956).
   */
  public static double kelly(double[] returns) {
    return Statistics.mean(returns) / Statistics.variance(returns);
  }

  /**
   * Sharpe ratio a year with a penalty for skewness S and kurtosis K: {@code SR (1 + S SR / 6 - (K
   * - 3) SR^2 / 24)}.
   *
   * <p>Source: J. Pezier and A. White, "The Relative Merits of Investable Hedge Fund Indices"
   * (2006).
   */
  public static double adjustedSharpe(double[] returns, double riskFree, double periodsPerYear) {
    double sharpe = Ratios.sharpe(returns, riskFree, periodsPerYear);
    double skewed = Statistics.skewness(returns) * sharpe / 6;
    double tailed = Statistics.excessKurtosis(returns) * sharpe * sharpe / 24;
    return sharpe * (1 + skewed - tailed);
  }

  private static double gains(double[] returns) {
    return Statistics.sum(returns, value -> Math.max(value, 0));
  }

  private static double losses(double[] returns) {
    return Statistics.sum(returns, value -> Math.min(value, 0)) + 0.0;
  }
}
