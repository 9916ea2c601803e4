package org.signalbox.backtest.metrics;

/** The standard normal distribution, to about fourteen digits. */
final class Normal {

  /** Beyond this the power series loses digits to cancellation and the fraction converges fast. */
  private static final double SERIES_LIMIT = 4;

  private static final int FRACTION_TERMS = 200;

  private Normal() {}

  /** Density at {@code z}. */
  static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /**
   * Probability of a value up to {@code z}.
   *
   * <p>Source: G. Marsaglia, "Evaluating the Normal Distribution", <i>Journal of Statistical
   * Software</i> 11 (2004), for the middle; Laplace's continued fraction for the tails.
   */
  static double cumulative(double z) {
    if (Math.abs(z) > SERIES_LIMIT) {
      double tail = tail(Math.abs(z));
      return z < 0 ? tail : 1 - tail;
    }
    double term = z;
    double sum = z;
    for (int odd = 3; Math.abs(term) > Math.ulp(sum) / 2; odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return 0.5 + sum * density(z);
  }

  /**
   * The value below which a share {@code p} lies.
   *
   * <p>Source: M. Abramowitz and I. Stegun, <i>Handbook of Mathematical Functions</i> (1964),
   * formula 26.2.23 for the start; Newton's method for the digits.
   */
  static double quantile(double p) {
    if (p > 0.5) {
      return -quantile(1 - p);
    }
    double t = Math.sqrt(-2 * Math.log(p));
    double numerator = 2.515517 + t * (0.802853 + t * 0.010328);
    double denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    double z = numerator / denominator - t;
    for (int step = 0; step < 4; step++) {
      z -= (cumulative(z) - p) / density(z);
    }
    return z;
  }

  private static double tail(double z) {
    double fraction = z;
    for (int n = FRACTION_TERMS; n > 0; n--) {
      fraction = z + n / fraction;
    }
    return density(z) / fraction;
  }
}
