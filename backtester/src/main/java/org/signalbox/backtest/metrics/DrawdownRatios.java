package org.signalbox.backtest.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Compound return a year over a measure of drawdown. No unit. The definitions are those of {@link
 * Convention#PERFORMANCE_ANALYTICS}.
 */
public final class DrawdownRatios {

  private DrawdownRatios() {}

  /**
   * Sterling ratio: {@code annualised(r) / (|deepest| + excess)}.
   *
   * @param excess what is added to the drawdown; the usual 0.1 stands for ten percent
   */
  public static double sterling(double[] returns, double periodsPerYear, double excess) {
    return annualised(returns, periodsPerYear) / (Math.abs(Drawdowns.deepest(returns)) + excess);
  }

  /** Martin ratio: {@code annualised(r) / ulcerIndex(r)}. Source: as the ulcer index. */
  public static double martin(double[] returns, double periodsPerYear) {
    return annualised(returns, periodsPerYear) / Drawdowns.ulcerIndex(returns);
  }

  /** Pain ratio: {@code annualised(r) / painIndex(r)}. Source: as the pain index. */
  public static double pain(double[] returns, double periodsPerYear) {
    return annualised(returns, periodsPerYear) / Drawdowns.painIndex(returns);
  }

  /**
   * Burke ratio: {@code annualised(r) / sqrt(sum(d^2))}, where each d is one unbroken run of losing
   * periods after the first period.
   *
   * <p>The family compounds a run as if its returns were percentages, so that {@code d} is close to
   * their plain sum: {@code 100 (product(1 + r / 100) - 1)}. It is kept so that figures compare.
   *
   * <p>Source: G. Burke, "A Sharper Sharpe Ratio", <i>Futures</i> 23 (1994).
   */
  public static double burke(double[] returns, double periodsPerYear) {
    double[] runs =
        losingRuns(Statistics.known(returns)).stream().mapToDouble(Double::doubleValue).toArray();
    return annualised(returns, periodsPerYear) / Math.sqrt(Statistics.sum(runs, run -> run * run));
  }

  private static List<Double> losingRuns(double[] known) {
    List<Double> runs = new ArrayList<>();
    double product = 1;
    for (int t = 1; t < known.length; t++) {
      if (known[t] < 0) {
        product *= 1 + known[t] / 100;
      } else if (product != 1) {
        runs.add((product - 1) * 100);
        product = 1;
      }
    }
    runs.add((product - 1) * 100);
    return runs;
  }

  private static double annualised(double[] returns, double periodsPerYear) {
    return Returns.annualised(Convention.PERFORMANCE_ANALYTICS, returns, periodsPerYear);
  }
}
