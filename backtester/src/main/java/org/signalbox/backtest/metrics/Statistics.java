package org.signalbox.backtest.metrics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Moments and quantiles of a sample. Missing observations ({@code NaN}) are left out everywhere.
 *
 * <p>Sums are compensated (Neumaier 1974), so that a long sample of equal values has exactly that
 * value as its mean and no deviation.
 */
public final class Statistics {

  private Statistics() {}

  /** The observations that are known, in their order. */
  public static double[] known(double[] sample) {
    return Arrays.stream(sample).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Sum of the sample; 0 for an empty one. */
  public static double sum(double[] sample) {
    return sum(sample, value -> value);
  }

  /** Sum of a function of each observation. */
  static double sum(double[] sample, DoubleUnaryOperator term) {
    double sum = 0;
    double lost = 0;
    for (double observation : sample) {
      if (Double.isNaN(observation)) {
        continue;
      }
      double value = term.applyAsDouble(observation);
      double next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
      sum = next;
    }
    return Double.isNaN(lost) ? sum : sum + lost;
  }

  /** Arithmetic mean: {@code sum(x) / n}. Unit: that of the sample. */
  public static double mean(double[] sample) {
    double[] known = known(sample);
    return sum(known) / known.length;
  }

  /** Sample variance: {@code sum((x - mean)^2) / (n - 1)}. */
  public static double variance(double[] sample) {
    double[] known = known(sample);
    return known.length < 2 ? Double.NaN : moment(known, 2) * known.length / (known.length - 1);
  }

  /** Sample standard deviation: root of the sample variance. Unit: that of the sample. */
  public static double deviation(double[] sample) {
    return Math.sqrt(variance(sample));
  }

  /** Population standard deviation: {@code sqrt(sum((x - mean)^2) / n)}. */
  public static double populationDeviation(double[] sample) {
    return Math.sqrt(moment(known(sample), 2));
  }

  /**
   * Skewness by moments: {@code m3 / m2^1.5}, {@code mk = sum((x - mean)^k) / n}. Zero for a
   * symmetric sample, negative where the long tail is on the side of losses. No unit.
   */
  public static double skewness(double[] sample) {
    double[] known = known(sample);
    return moment(known, 3) / Math.pow(moment(known, 2), 1.5);
  }

  /** Kurtosis by moments: {@code m4 / m2^2}; 3 for a normal sample. No unit. */
  public static double kurtosis(double[] sample) {
    double[] known = known(sample);
    double variance = moment(known, 2);
    return moment(known, 4) / (variance * variance);
  }

  /** Kurtosis over that of the normal distribution: {@code m4 / m2^2 - 3}. No unit. */
  public static double excessKurtosis(double[] sample) {
    return kurtosis(sample) - 3;
  }

  /**
   * Quantile by linear interpolation between order statistics: the value at rank {@code (n - 1) p},
   * counted from 0.
   *
   * <p>Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", <i>The
   * American Statistician</i> 50 (1996), definition 7.
   */
  public static double quantile(double[] sample, double p) {
    double[] sorted = known(sample);
    if (sorted.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(sorted);
    double rank = (sorted.length - 1) * p;
    int below = (int) Math.floor(rank);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }

  /**
   * Pearson correlation of two samples of equal length: {@code cov(x, y) / (sd(x) sd(y))}, over the
   * pairs of which both are known. From -1 to 1.
   */
  public static double correlation(double[] x, double[] y) {
    Pairs pairs = Pairs.known(x, y);
    return pairs.covariance() / Math.sqrt(moment(pairs.x(), 2) * moment(pairs.y(), 2));
  }

  /** Median: the quantile at one half. */
  public static double median(double[] sample) {
    return quantile(sample, 0.5);
  }

  private static double moment(double[] known, int order) {
    double mean = mean(known);
    return sum(known, value -> Math.pow(value - mean, order)) / known.length;
  }
}
