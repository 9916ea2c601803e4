package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;

/**
 * Dickey-Fuller test with a constant and no lags: how likely a window is if it is a random walk. A
 * small value speaks for a return to the mean.
 *
 * <pre>
 *   x[t] - x[t-1] = a + b * x[t-1] + e     least squares over the window
 *   tau = b / standard error of b
 *   p   = the normal distribution function of a polynomial in tau
 * </pre>
 *
 * <p>Unit: number, 0 to 1. Warm-up: {@code length - 1} rows. Not known where nothing moves.
 *
 * <p>Source: D. A. Dickey and W. A. Fuller, <i>Distribution of the Estimators for Autoregressive
 * Time Series with a Unit Root</i>, JASA 74 (1979); the polynomials are those of J. G. MacKinnon,
 * <i>Approximate Asymptotic Distribution Functions for Unit-Root and Cointegration Tests</i>,
 * Journal of Business &amp; Economic Statistics 12 (1994), table 1, case with a constant.
 */
public final class DickeyFuller {

  private static final int LEAST = 5;
  private static final double LOWEST = -18.83;
  private static final double HIGHEST = 2.74;
  private static final double SWITCH = -1.61;

  private DickeyFuller() {}

  public static WindowKernel of(int length) {
    if (length < LEAST) {
      throw new IllegalArgumentException(
          "a unit root test must be at least " + LEAST + " long, was " + length);
    }
    return new WindowKernel(length, DickeyFuller::probability);
  }

  private static double probability(Window window, int length) {
    double tau = tau(window, length);
    if (Double.isNaN(tau)) {
      return tau;
    }
    if (tau > HIGHEST) {
      return 1;
    }
    if (tau < LOWEST) {
      return 0;
    }
    return normal(
        tau <= SWITCH
            ? 2.1659 + tau * (1.4412 + tau * 0.038269)
            : 1.7339 + tau * (0.93202 + tau * (-0.12745 - tau * 0.010368)));
  }

  private static double tau(Window window, int length) {
    int n = length - 1;
    double meanLevel = 0;
    double meanChange = 0;
    for (int ago = 0; ago < n; ago++) {
      meanLevel += window.get(ago + 1) / n;
      meanChange += (window.get(ago) - window.get(ago + 1)) / n;
    }
    double levels = 0;
    double changes = 0;
    double products = 0;
    for (int ago = 0; ago < n; ago++) {
      double level = window.get(ago + 1) - meanLevel;
      double change = window.get(ago) - window.get(ago + 1) - meanChange;
      levels += level * level;
      changes += change * change;
      products += level * change;
    }
    double slope = Ratio.of(products, levels);
    double noise = Math.max(0, changes - slope * products) / (n - 2);
    return Ratio.of(slope, Math.sqrt(noise / levels));
  }

  /**
   * The distribution function of the normal distribution, to 1e-7: M. Abramowitz and I. A. Stegun,
   * <i>Handbook of Mathematical Functions</i> (1964), 26.2.17.
   */
  private static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
    return z > 0 ? 1 - tail : tail;
  }
}
