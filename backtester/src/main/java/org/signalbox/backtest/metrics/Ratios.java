package org.signalbox.backtest.metrics;

/**
 * Return for risk, in the forms whose definition depends on the family. No unit, per annum unless
 * told otherwise.
 */
public final class Ratios {

  private Ratios() {}

  /**
   * Sharpe ratio a year: {@code mean(r - rf) / sd(r - rf) sqrt(periods)}, sample deviation. Both
   * families agree.
   *
   * <p>Source: W. F. Sharpe, "The Sharpe Ratio", <i>Journal of Portfolio Management</i> 21 (1994).
   *
   * @param riskFree return a period without risk
   */
  public static double sharpe(double[] returns, double riskFree, double periodsPerYear) {
    return sharpe(Returns.excess(returns, riskFree)) * Math.sqrt(periodsPerYear);
  }

  /**
   * Sharpe ratio a year over the compound return: {@code annualised(r - rf) / (sd(r)
   * sqrt(periods))}. It charges an account for the drag of its own volatility.
   *
   * @param riskFree return a period without risk
   */
  public static double geometricSharpe(double[] returns, double riskFree, double periodsPerYear) {
    double[] excess = Returns.excess(returns, riskFree);
    return Returns.annualised(Convention.PERFORMANCE_ANALYTICS, excess, periodsPerYear)
        / Risk.volatility(returns, periodsPerYear);
  }

  /** Sharpe ratio a period: {@code mean(excess) / sd(excess)}, sample deviation. */
  public static double sharpe(double[] excess) {
    return Statistics.mean(excess) / Statistics.deviation(excess);
  }

  /**
   * Sortino ratio.
   *
   * <pre>
   *   PerformanceAnalytics   mean(r - target) / downsideDeviation(r, target)                 a period
   *   empyrical              the same, times sqrt(periods)                                   a year
   * </pre>
   *
   * <p>Source: F. Sortino and L. Price, "Performance Measurement in a Downside Risk Framework",
   * <i>Journal of Investing</i> 3 (1994).
   */
  public static double sortino(
      Convention convention, double[] returns, double target, double periodsPerYear) {
    double perPeriod =
        Statistics.mean(Returns.excess(returns, target)) / Risk.downsideDeviation(returns, target);
    return switch (convention) {
      case PERFORMANCE_ANALYTICS -> perPeriod;
      case EMPYRICAL -> perPeriod * Math.sqrt(periodsPerYear);
    };
  }

  /**
   * Calmar ratio: compound return a year over the deepest drawdown, {@code annualised(r) /
   * |deepest|}. Without a drawdown it is infinite in PerformanceAnalytics and unknown in empyrical.
   *
   * <p>Source: T. W. Young, "Calmar Ratio: A Smoother Tool", <i>Futures</i> 20 (1991).
   */
  public static double calmar(Convention convention, double[] returns, double periodsPerYear) {
    double deepest = Math.abs(Drawdowns.deepest(returns));
    double annualised = Returns.annualised(convention, returns, periodsPerYear);
    return switch (convention) {
      case PERFORMANCE_ANALYTICS -> annualised / deepest;
      case EMPYRICAL -> deepest > 0 ? annualised / deepest : Double.NaN;
    };
  }

  /**
   * Omega ratio: what is gained above a threshold over what is lost below it, {@code sum(max(r - L,
   * 0)) / sum(max(L - r, 0))}. Without a loss it is infinite in PerformanceAnalytics and unknown in
   * empyrical.
   *
   * <p>Source: C. Keating and W. Shadwick, "A Universal Performance Measure", <i>Journal of
   * Performance Measurement</i> 6 (2002).
   *
   * @param threshold return a period
   */
  public static double omega(Convention convention, double[] returns, double threshold) {
    double gains = Statistics.sum(returns, value -> Math.max(value - threshold, 0));
    double losses = Statistics.sum(returns, value -> Math.max(threshold - value, 0));
    return switch (convention) {
      case PERFORMANCE_ANALYTICS -> gains / losses;
      case EMPYRICAL -> losses > 0 ? gains / losses : Double.NaN;
    };
  }

  /**
   * The threshold a period that makes a required return a year: {@code (1 + required)^(1 /
   * periodsPerYear) - 1}. Unknown for a required loss of everything or more.
   */
  public static double thresholdOf(double required, double periodsPerYear) {
    return required <= -1 ? Double.NaN : Math.pow(1 + required, 1 / periodsPerYear) - 1;
  }
}
