package org.signalbox.backtest.metrics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;

/** What a series of simple returns adds up to. All figures are fractions. */
public final class Returns {

  private Returns() {}

  /** Simple returns of prices or equity: {@code p[t] / p[t-1] - 1}; one fewer than prices. */
  public static double[] of(double[] prices) {
    double[] returns = new double[Math.max(0, prices.length - 1)];
    for (int t = 0; t < returns.length; t++) {
      returns[t] = prices[t + 1] / prices[t] - 1;
    }
    return returns;
  }

  /** Returns over those of something else, period by period: {@code r[t] - other[t]}. */
  public static double[] excess(double[] returns, double[] other) {
    if (returns.length != other.length) {
      throw new IllegalArgumentException(
          "series must be of equal length, were " + returns.length + " and " + other.length);
    }
    double[] excess = new double[returns.length];
    for (int t = 0; t < excess.length; t++) {
      excess[t] = returns[t] - other[t];
    }
    return excess;
  }

  /** Returns over a constant return a period, a risk-free rate say: {@code r[t] - rate}. */
  public static double[] excess(double[] returns, double rate) {
    double[] excess = new double[returns.length];
    for (int t = 0; t < excess.length; t++) {
      excess[t] = returns[t] - rate;
    }
    return excess;
  }

  /**
   * Growth up to each period: {@code (1 + r[0]) ... (1 + r[t]) - 1}. A missing return leaves the
   * growth as it was.
   */
  public static double[] cumulative(double[] returns) {
    double[] growth = new double[returns.length];
    double wealth = 1;
    for (int t = 0; t < returns.length; t++) {
      wealth *= Double.isNaN(returns[t]) ? 1 : 1 + returns[t];
      growth[t] = wealth - 1;
    }
    return growth;
  }

  /** Growth over all periods: {@code (1 + r[0]) ... (1 + r[n-1]) - 1}; unknown for no period. */
  public static double total(double[] returns) {
    double[] growth = cumulative(returns);
    return growth.length == 0 ? Double.NaN : growth[growth.length - 1];
  }

  /**
   * Growth a year, compound: {@code (1 + total)^(periodsPerYear / n) - 1}, also known as CAGR.
   *
   * <p>In the family {@link Convention#EMPYRICAL} a missing return counts as a period without
   * growth; in the other it does not count.
   */
  public static double annualised(Convention convention, double[] returns, double periodsPerYear) {
    int periods =
        switch (convention) {
          case PERFORMANCE_ANALYTICS -> Statistics.known(returns).length;
          case EMPYRICAL -> returns.length;
        };
    return periods == 0 ? Double.NaN : Math.pow(1 + total(returns), periodsPerYear / periods) - 1;
  }

  /** Growth a year without compounding: {@code mean(r) periodsPerYear}. */
  public static double annualisedArithmetic(double[] returns, double periodsPerYear) {
    return Statistics.mean(returns) * periodsPerYear;
  }

  /** Geometric mean return a period: {@code exp(mean(log(1 + r))) - 1}. */
  public static double geometricMean(double[] returns) {
    double[] known = Statistics.known(returns);
    return Math.expm1(Statistics.sum(known, Math::log1p) / known.length);
  }

  /**
   * Returns of longer periods: those of each group of days, compounded.
   *
   * @param days one a return, ascending
   * @param period what a day belongs to: {@code YearMonth::from}
   */
  public static <P> SequencedMap<P, Double> aggregate(
      double[] returns, LocalDate[] days, Function<LocalDate, P> period) {
    SequencedMap<P, Double> wealth = new LinkedHashMap<>();
    for (int t = 0; t < returns.length; t++) {
      double growth = Double.isNaN(returns[t]) ? 1 : 1 + returns[t];
      wealth.merge(period.apply(days[t]), growth, (a, b) -> a * b);
    }
    wealth.replaceAll((_, grown) -> grown - 1);
    return wealth;
  }

  /**
   * How steadily an account grew: the coefficient of determination of a straight line through the
   * cumulative log returns. From 0 to 1.
   */
  public static double stability(double[] returns) {
    double[] known = Statistics.known(returns);
    if (known.length < 2) {
      return Double.NaN;
    }
    double[] log = new double[known.length];
    double[] time = new double[known.length];
    double sum = 0;
    for (int t = 0; t < known.length; t++) {
      sum += Math.log1p(known[t]);
      log[t] = sum;
      time[t] = t;
    }
    double correlation = Statistics.correlation(time, log);
    return correlation * correlation;
  }
}
