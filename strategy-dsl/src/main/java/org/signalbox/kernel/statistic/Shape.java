package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;

/**
 * How lopsided and how heavy-tailed the last values are, estimated from a sample.
 *
 * <pre>
 *   m_k      = mean((x - mean)^k)
 *   skewness = sqrt(n * (n - 1)) / (n - 2) * m_3 / m_2^1.5
 *   kurtosis = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * m_4 / m_2^2 - 3 * (n - 1))     excess
 * </pre>
 *
 * <p>Unit: number. Warm-up: {@code length - 1} rows. Not known where the values are all equal.
 *
 * <p>Source: D. N. Joanes and C. A. Gill, <i>Comparing Measures of Sample Skewness and
 * Kurtosis</i>, The Statistician 47 (1998), G1 and G2.
 */
public final class Shape {

  private Shape() {}

  public static WindowKernel skewness(int length) {
    return new WindowKernel(atLeast(3, length), Shape::skewness);
  }

  public static WindowKernel kurtosis(int length) {
    return new WindowKernel(atLeast(4, length), Shape::kurtosis);
  }

  private static int atLeast(int least, int length) {
    if (length < least) {
      throw new IllegalArgumentException(
          "a sample must be at least " + least + " long, was " + length);
    }
    return length;
  }

  private static double skewness(Window window, int length) {
    double n = length;
    double spread = Statistic.centralMoment(window, length, 2);
    double lean = Statistic.centralMoment(window, length, 3);
    return Math.sqrt(n * (n - 1)) / (n - 2) * Ratio.of(lean, spread * Math.sqrt(spread));
  }

  private static double kurtosis(Window window, int length) {
    double n = length;
    double spread = Statistic.centralMoment(window, length, 2);
    double weight = Ratio.of(Statistic.centralMoment(window, length, 4), spread * spread);
    return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * weight - 3 * (n - 1));
  }
}
