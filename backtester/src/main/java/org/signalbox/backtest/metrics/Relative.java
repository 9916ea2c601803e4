package org.signalbox.backtest.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Figures against a benchmark. Both series are returns of the same periods; a period counts where
 * both are known. Definitions are those of {@link Convention#PERFORMANCE_ANALYTICS} where no other
 * family is named.
 */
public final class Relative {

  private static final Convention FAMILY = Convention.PERFORMANCE_ANALYTICS;

  private Relative() {}

  /** Active premium: {@code annualised(r) - annualised(b)}. A fraction a year. */
  public static double activePremium(double[] returns, double[] benchmark, double periodsPerYear) {
    Pairs pairs = Pairs.known(returns, benchmark);
    return Returns.annualised(FAMILY, pairs.x(), periodsPerYear)
        - Returns.annualised(FAMILY, pairs.y(), periodsPerYear);
  }

  /** Tracking error: {@code sd(r - b) sqrt(periodsPerYear)}. A fraction a year. */
  public static double trackingError(double[] returns, double[] benchmark, double periodsPerYear) {
    return Risk.volatility(Returns.excess(returns, benchmark), periodsPerYear);
  }

  /**
   * Information ratio.
   *
   * <pre>
   *   PerformanceAnalytics   activePremium / trackingError          a year, geometric
   *   empyrical              mean(r - b) / sd(r - b)                a period; unknown without deviation
   * </pre>
   */
  public static double informationRatio(
      Convention convention, double[] returns, double[] benchmark, double periodsPerYear) {
    double[] active = Returns.excess(returns, benchmark);
    return switch (convention) {
      case PERFORMANCE_ANALYTICS ->
          activePremium(returns, benchmark, periodsPerYear)
              / Risk.volatility(active, periodsPerYear);
      case EMPYRICAL -> Statistics.deviation(active) > 0 ? Ratios.sharpe(active) : Double.NaN;
    };
  }

  /**
   * Jensen's alpha: {@code annualised(r) - rf - beta (annualised(b) - rf)}, the risk-free rate
   * compounded to a year. A fraction a year.
   *
   * @param riskFree return a period without risk
   */
  public static double jensenAlpha(
      double[] returns, double[] benchmark, double riskFree, double periodsPerYear) {
    Pairs pairs = Pairs.known(returns, benchmark);
    double beta = Regression.of(returns, benchmark).beta();
    double rate = Math.pow(1 + riskFree, periodsPerYear) - 1;
    return Returns.annualised(FAMILY, pairs.x(), periodsPerYear)
        - rate
        - beta * (Returns.annualised(FAMILY, pairs.y(), periodsPerYear) - rate);
  }

  /** Treynor ratio: {@code annualised(r - rf) / beta}. A fraction a year. */
  public static double treynor(
      double[] returns, double[] benchmark, double riskFree, double periodsPerYear) {
    Pairs pairs = Pairs.known(returns, benchmark);
    return Returns.annualised(FAMILY, Returns.excess(pairs.x(), riskFree), periodsPerYear)
        / Regression.of(returns, benchmark).beta();
  }

  /** Systematic risk: {@code beta sd(b) sqrt(periodsPerYear)}, sample deviation. */
  public static double systematicRisk(double[] returns, double[] benchmark, double periodsPerYear) {
    return Regression.of(returns, benchmark).beta()
        * Risk.volatility(Pairs.known(returns, benchmark).y(), periodsPerYear);
  }

  /** Specific risk: population deviation of the residuals, a year. */
  public static double specificRisk(double[] returns, double[] benchmark, double periodsPerYear) {
    double[] residuals = Regression.of(returns, benchmark).residuals(returns, benchmark);
    return Statistics.populationDeviation(residuals) * Math.sqrt(periodsPerYear);
  }

  /** Total risk: {@code sqrt(systematicRisk^2 + specificRisk^2)}. A fraction a year. */
  public static double totalRisk(double[] returns, double[] benchmark, double periodsPerYear) {
    return Math.hypot(
        systematicRisk(returns, benchmark, periodsPerYear),
        specificRisk(returns, benchmark, periodsPerYear));
  }

  /** Appraisal ratio: {@code jensenAlpha / specificRisk}, without a risk-free rate. No unit. */
  public static double appraisalRatio(double[] returns, double[] benchmark, double periodsPerYear) {
    return jensenAlpha(returns, benchmark, 0, periodsPerYear)
        / specificRisk(returns, benchmark, periodsPerYear);
  }

  /**
   * M squared: the return a year had the account borne the benchmark's risk, {@code annualised(r)
   * sd(b) / sd(r)}. Source: F. Modigliani and L. Modigliani, "Risk-Adjusted Performance",
   * <i>Journal of Portfolio Management</i> 23 (1997).
   */
  public static double mSquared(double[] returns, double[] benchmark, double periodsPerYear) {
    Pairs pairs = Pairs.known(returns, benchmark);
    return Returns.annualised(FAMILY, pairs.x(), periodsPerYear)
        * Statistics.populationDeviation(pairs.y())
        / Statistics.populationDeviation(pairs.x());
  }

  /**
   * Up capture: growth over that of the benchmark in the periods in which the benchmark rose.
   *
   * <pre>
   *   PerformanceAnalytics   total(r) / total(b)
   *   empyrical              annualised(r) / annualised(b)
   * </pre>
   */
  public static double upCapture(
      Convention convention, double[] returns, double[] benchmark, double periodsPerYear) {
    return capture(convention, returns, benchmark, periodsPerYear, value -> value > 0);
  }

  /**
   * Down capture: as up capture, in the periods in which the benchmark fell. In
   * PerformanceAnalytics a period in which it stood still counts as one.
   */
  public static double downCapture(
      Convention convention, double[] returns, double[] benchmark, double periodsPerYear) {
    return capture(
        convention,
        returns,
        benchmark,
        periodsPerYear,
        switch (convention) {
          case PERFORMANCE_ANALYTICS -> value -> value <= 0;
          case EMPYRICAL -> value -> value < 0;
        });
  }

  /** Capture: {@code annualised(r) / annualised(b)} over all periods, as in empyrical. */
  public static double capture(double[] returns, double[] benchmark, double periodsPerYear) {
    return Returns.annualised(Convention.EMPYRICAL, returns, periodsPerYear)
        / Returns.annualised(Convention.EMPYRICAL, benchmark, periodsPerYear);
  }

  private static double capture(
      Convention convention,
      double[] returns,
      double[] benchmark,
      double periodsPerYear,
      DoublePredicate periods) {
    Pairs pairs = Pairs.known(returns, benchmark).where(periods);
    return switch (convention) {
      case PERFORMANCE_ANALYTICS -> Returns.total(pairs.x()) / Returns.total(pairs.y());
      case EMPYRICAL -> capture(pairs.x(), pairs.y(), periodsPerYear);
    };
  }

  /**
   * Fragility of beta: how much more is lost when the benchmark falls than is gained when it rises,
   * judged by the periods of its least, middle and greatest return. Negative is fragile. A
   * fraction.
   *
   * <p>Source: N. N. Taleb and others, "A New Heuristic Measure of Fragility and Tail Risks", IMF
   * Working Paper 12/216 (2012).
   */
  public static double fragility(double[] returns, double[] benchmark) {
    Pairs pairs = Pairs.known(returns, benchmark);
    if (pairs.size() < 3) {
      return Double.NaN;
    }
    int[] order =
        IntStream.range(0, pairs.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pairs.y()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] r = Arrays.stream(order).mapToDouble(i -> pairs.x()[i]).toArray();
    double[] b = Arrays.stream(order).mapToDouble(i -> pairs.y()[i]).toArray();
    int last = r.length - 1;
    int middle = (int) Math.rint(r.length / 2.0);
    double range = b[last] - b[0];
    double weight = range == 0 ? 0.5 : (b[middle] - b[0]) / range;
    double other = range == 0 ? 0.5 : (b[last] - b[middle]) / range;
    return weight * r[0] + other * r[last] - r[middle];
  }
}
