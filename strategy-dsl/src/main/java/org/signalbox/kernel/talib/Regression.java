package org.signalbox.kernel.talib;

import java.util.function.ToDoubleFunction;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.SlidingLine;

/**
 * Least-squares line through the values of a window, the oldest at 0.
 *
 * <pre>
 *   slope     = (n * sum(k * x) - sum(k) * sum(x)) / (n * sum(k^2) - sum(k)^2),  k = 0 .. n-1
 *   intercept = (sum(x) - slope * sum(k)) / n
 *   angle     = atan(slope) in degrees
 * </pre>
 *
 * <p>Unit: that of the values, a row for the slope. Warm-up: {@code period - 1} rows. Source:
 * TA-Lib.
 */
public final class Regression {

  private Regression() {}

  public static Kernel slope(int period) {
    return of(period, SlidingLine::slope);
  }

  public static Kernel intercept(int period) {
    return of(period, SlidingLine::intercept);
  }

  public static Kernel angle(int period) {
    return of(period, line -> StrictMath.toDegrees(StrictMath.atan(line.slope())));
  }

  private static Kernel of(int period, ToDoubleFunction<SlidingLine> answer) {
    SlidingLine line = new SlidingLine(period);
    return Composite.window(
        1,
        period - 1,
        (in, t) -> line.push(in[0][t]) ? answer.applyAsDouble(line) : Double.NaN,
        line::remember);
  }
}
