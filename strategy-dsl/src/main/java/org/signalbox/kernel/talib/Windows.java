package org.signalbox.kernel.talib;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.SlidingMoments;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.statistic.Deviation;

/**
 * Statistics of a window.
 *
 * <p>Each method states its formula and, where it is not one row less than the period, its warm-up.
 * Source: TA-Lib.
 */
public final class Windows {

  private Windows() {}

  /** Least and greatest value. Outputs: min, max. */
  public static Kernel extremes(int period) {
    SlidingExtreme bottom = SlidingExtreme.least(period);
    SlidingExtreme top = SlidingExtreme.greatest(period);
    return Composite.of(
        1,
        2,
        period - 1,
        (in, out, t) -> {
          out[0][t] = bottom.next(in[0][t]);
          out[1][t] = top.next(in[0][t]);
        },
        bottom,
        top);
  }

  /** Middle between the least and the greatest value. */
  public static Kernel midpoint(int period) {
    return middle(period, 1);
  }

  /** Middle between the highest high and the lowest low. Inputs: high, low. */
  public static Kernel midprice(int period) {
    return middle(period, 2);
  }

  private static Kernel middle(int period, int inputs) {
    SlidingExtreme top = SlidingExtreme.greatest(period);
    SlidingExtreme bottom = SlidingExtreme.least(period);
    return Composite.of(
        inputs,
        period - 1,
        (in, t) -> (top.next(in[0][t]) + bottom.next(in[inputs - 1][t])) / 2,
        top,
        bottom);
  }

  /**
   * Standard deviation of the population, {@code times} over; 0 where the variance is below 1e-8.
   */
  public static Kernel deviation(int period, double times) {
    UnaryKernel variance = Deviation.variance(period, false);
    return Composite.of(
        1,
        period - 1,
        (in, t) -> {
          double square = variance.next(in[0][t]);
          return square < Zero.BELOW ? 0 : times * Math.sqrt(square);
        },
        variance);
  }

  /**
   * Bollinger bands: an average and so many deviations above and below. Outputs: upper, middle,
   * lower. Warm-up: that of the average, or of the deviation if that is longer.
   */
  public static Kernel bands(int period, double up, double down, UnaryKernel average) {
    UnaryKernel deviation = new Single(deviation(period, 1));
    return Composite.of(
        1,
        3,
        Math.max(average.warmUp(0), period - 1),
        (in, out, t) -> {
          double spread = deviation.next(in[0][t]);
          double middle = average.next(in[0][t]) + Zero.orUnknown(spread);
          out[0][t] = middle + up * spread;
          out[1][t] = middle;
          out[2][t] = middle - down * spread;
        },
        average,
        deviation);
  }

  /**
   * Slope of the least-squares line through the changes of two series, in shares, the first one
   * being the abscissa: {@code cov(x, y) / var(x)}, 0 where the first does not vary. Warm-up:
   * {@code period} rows.
   */
  public static Kernel beta(int period) {
    SlidingMoments moments = new SlidingMoments(period);
    Previous xs = new Previous();
    Previous ys = new Previous();
    return Composite.window(
        2,
        period,
        (in, t) -> {
          double x = share(in[0][t], xs.next(in[0][t]));
          double y = share(in[1][t], ys.next(in[1][t]));
          moments.push(x, y);
          double scale = (double) period * period;
          return moments.isFull()
              ? Zero.orRatio(scale * moments.covariance(false), scale * moments.varianceX(false))
              : Double.NaN;
        },
        moments::remember,
        xs::remember,
        ys::remember);
  }

  private static double share(double value, double last) {
    return last == 0 ? 0 : (value - last) / last;
  }

  /**
   * Pearson's correlation: {@code cov(x, y) / sqrt(var(x) * var(y))}, 0 where the product of the
   * summed squares is below 1e-8.
   */
  public static Kernel correlation(int period) {
    SlidingMoments moments = new SlidingMoments(period);
    return Composite.window(
        2,
        period - 1,
        (in, t) -> {
          moments.push(in[0][t], in[1][t]);
          double product = moments.varianceX(false) * moments.varianceY(false);
          double squares = (double) period * period * product;
          double root = Math.clamp(moments.covariance(false) / Math.sqrt(product), -1, 1);
          return !moments.isFull() ? Double.NaN : squares < Zero.BELOW ? 0 : root;
        },
        moments::remember);
  }
}
