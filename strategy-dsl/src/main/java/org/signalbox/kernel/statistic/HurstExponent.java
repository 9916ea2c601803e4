package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;

/**
 * Hurst exponent by rescaled range: whether a series keeps its direction (above one half) or turns
 * back (below).
 *
 * <pre>
 *   for chunks of n, n/2, n/4, ... returns, at least 8 of them and at most 32 chunks:
 *     rs = mean over the chunks of (range of the summed deviations) / (deviation)
 *   hurst = slope of log(rs) on log(size of a chunk)
 * </pre>
 *
 * <p>Unit: number. Input: log returns. Warm-up: {@code length - 1} rows; {@code length} must be at
 * least 16 for two sizes of chunk.
 *
 * <p>Source: H. E. Hurst, <i>Long-Term Storage Capacity of Reservoirs</i> (1951); B. B. Mandelbrot
 * and J. R. Wallis, <i>Robustness of the Rescaled Range R/S</i> (1969).
 */
public final class HurstExponent {

  private static final int LEAST_CHUNK = 8;
  private static final int MOST_CHUNKS = 32;

  private HurstExponent() {}

  /** The exponent of the last {@code length} returns. */
  public static WindowKernel of(int length) {
    if (length < 2 * LEAST_CHUNK) {
      throw new IllegalArgumentException(
          "a rescaled range must be at least " + 2 * LEAST_CHUNK + " long, was " + length);
    }
    return new WindowKernel(length, HurstExponent::exponent);
  }

  /** The exponent of the last {@code length} log returns of a series. */
  public static Chain ofValues(int length) {
    return new Chain(new Returns(true), of(length));
  }

  private static double exponent(Window returns, int length) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int chunks = 1; chunks <= MOST_CHUNKS && length / chunks >= LEAST_CHUNK; chunks *= 2) {
      int rows = length / chunks;
      double size = StrictMath.log(rows);
      double range = StrictMath.log(meanRange(returns, rows, chunks));
      n++;
      x += size;
      y += range;
      xx += size * size;
      xy += size * range;
    }
    return (n * xy - x * y) / (n * xx - x * x);
  }

  /** Chunks end at the newest value; what does not fill a chunk is left out at the old end. */
  private static double meanRange(Window returns, int size, int chunks) {
    double sum = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      sum += rescaledRange(returns, chunk * size, size);
    }
    return sum / chunks;
  }

  private static double rescaledRange(Window returns, int newest, int size) {
    double mean = 0;
    for (int ago = newest; ago < newest + size; ago++) {
      mean += returns.get(ago) / size;
    }
    double sum = 0;
    double squares = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int ago = newest + size - 1; ago >= newest; ago--) {
      double distance = returns.get(ago) - mean;
      sum += distance;
      squares += distance * distance;
      greatest = Math.max(greatest, sum);
      least = Math.min(least, sum);
    }
    return squares == 0 ? 0 : (greatest - least) / Math.sqrt(squares / size);
  }
}
