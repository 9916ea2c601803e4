package org.signalbox.backtest.metrics;

/**
 * Value at risk and expected shortfall of one period, as returns: a loss is negative. At confidence
 * 95 % a value at risk of -0.02 says that one period in twenty loses more than 2 %; the expected
 * shortfall is what such a period loses on average.
 */
public final class TailRisk {

  private TailRisk() {}

  /** How the tail is estimated. */
  public enum Method {
    /** From the sample itself. */
    HISTORICAL,
    /** From a normal distribution with the mean and population deviation of the sample. */
    GAUSSIAN,
    /**
     * From the Cornish-Fisher expansion, which bends the normal distribution to the skewness and
     * kurtosis of the sample.
     */
    MODIFIED
  }

  /**
   * The return that one period in {@code 1 / (1 - confidence)} falls below. A fraction.
   *
   * <pre>
   *   historical   quantile(r, 1 - confidence)
   *   gaussian     mean + z s                     z = normal quantile of 1 - confidence
   *   modified     mean + h s                     h = z + (z^2-1) S/6 + (z^3-3z) K/24 - (2z^3-5z) S^2/36
   * </pre>
   *
   * <p>Source: L. Favre and J.-A. Galeano, "Mean-Modified Value-at-Risk Optimization with Hedge
   * Funds", <i>Journal of Alternative Investments</i> 5 (2002).
   */
  public static double valueAtRisk(Method method, double[] returns, double confidence) {
    double[] known = Statistics.known(returns);
    return switch (method) {
      case HISTORICAL -> Statistics.quantile(known, 1 - confidence);
      case GAUSSIAN -> at(known, Normal.quantile(1 - confidence));
      case MODIFIED -> at(known, bent(known, Normal.quantile(1 - confidence)));
    };
  }

  /**
   * Mean return of the periods beyond the value at risk. A fraction.
   *
   * <p>Source of the modified form: K. Boudt, B. Peterson and C. Croux, "Estimation and
   * Decomposition of Downside Risk for Portfolios with Non-Normal Returns", <i>Journal of Risk</i>
   * 11 (2008), the Edgeworth expansion, held at least as large as the value at risk.
   */
  public static double expectedShortfall(Method method, double[] returns, double confidence) {
    double[] known = Statistics.known(returns);
    double share = 1 - confidence;
    double z = Normal.quantile(share);
    return switch (method) {
      case HISTORICAL -> meanBelow(known, Statistics.quantile(known, share));
      case GAUSSIAN -> at(known, -Normal.density(z) / share);
      case MODIFIED -> {
        double h = bent(known, z);
        yield at(known, Math.min(-edgeworth(known, h) / share, h));
      }
    };
  }

  private static double at(double[] known, double deviations) {
    return Statistics.mean(known) + deviations * Statistics.populationDeviation(known);
  }

  private static double meanBelow(double[] known, double limit) {
    double count = Statistics.sum(known, value -> value < limit ? 1 : 0);
    return count == 0 ? limit : Statistics.sum(known, value -> value < limit ? value : 0) / count;
  }

  private static double bent(double[] known, double z) {
    double skew = Statistics.skewness(known);
    double excess = Statistics.excessKurtosis(known);
    return z
        + (z * z - 1) * skew / 6
        + (z * z * z - 3 * z) * excess / 24
        - (2 * z * z * z - 5 * z) * skew * skew / 36;
  }

  /** First partial moment of the Edgeworth density below {@code h}, sign reversed. */
  private static double edgeworth(double[] known, double h) {
    double skew = Statistics.skewness(known);
    double excess = Statistics.excessKurtosis(known);
    double density = Normal.density(h);
    return density
        + (even(4, h) - 6 * even(2, h) + 3 * density) * excess / 24
        + (odd(3, h) - 3 * odd(1, h)) * skew / 6
        + (even(6, h) - 15 * even(4, h) + 45 * even(2, h) - 15 * density) * skew * skew / 72;
  }

  private static double even(int power, double h) {
    double density = Normal.density(h);
    double all = doubleFactorial(power);
    double sum = all * density;
    for (int k = 2; k <= power; k += 2) {
      sum += all / doubleFactorial(k) * Math.pow(h, k) * density;
    }
    return sum;
  }

  private static double odd(int power, double h) {
    double density = Normal.density(h);
    double all = doubleFactorial(power);
    double sum = -all * Normal.cumulative(h);
    for (int k = 1; k <= power; k += 2) {
      sum += all / doubleFactorial(k) * Math.pow(h, k) * density;
    }
    return sum;
  }

  private static double doubleFactorial(int n) {
    return n < 2 ? 1 : n * doubleFactorial(n - 2);
  }
}
