package org.signalbox.kernel.filter;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Recursive filter of the second order.
 *
 * <pre>
 *   y = b0 * x + b1 * x[1] + b2 * x[2] + a1 * y[1] + a2 * y[2]     first two: x, or 0 where what is
 *                                                                  constant does not pass
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: two rows.
 *
 * <p>Source: J. F. Ehlers, <i>Cybernetic Analysis for Stocks and Futures</i> (2004) and <i>Swiss
 * Army Knife Indicator</i>, Stocks &amp; Commodities 24 (2006).
 */
public final class SecondOrderFilter implements UnaryKernel {

  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private int seen;
  private double x1;
  private double x2;
  private double y1;
  private double y2;

  private SecondOrderFilter(double b0, double b1, double b2, double a1, double a2) {
    this.b0 = b0;
    this.b1 = b1;
    this.b2 = b2;
    this.a1 = a1;
    this.a2 = a2;
  }

  /**
   * Lets through what is slower than {@code period}; both poles at {@code 1 - 2 / (period + 1)}.
   */
  public static SecondOrderFilter lowpass(int period) {
    double a = 2.0 / (period + 1);
    double square = a * a;
    double pole = 1 - a;
    return new SecondOrderFilter(
        a - square / 4, square / 2, -(a - 0.75 * square), 2 * pole, -pole * pole);
  }

  /** Lets through what is faster than {@code period}. */
  public static SecondOrderFilter highpass(int period) {
    double angle = Math.sqrt(0.5) * 2 * Math.PI / period;
    double a = (StrictMath.cos(angle) + StrictMath.sin(angle) - 1) / StrictMath.cos(angle);
    double gain = (1 - a / 2) * (1 - a / 2);
    double pole = 1 - a;
    return new SecondOrderFilter(gain, -2 * gain, gain, 2 * pole, -pole * pole);
  }

  /** Lets through a band around {@code period}, {@code width} being its share on either side. */
  public static SecondOrderFilter bandpass(int period, double width) {
    double beta = StrictMath.cos(2 * Math.PI / period);
    double gamma = 1 / StrictMath.cos(4 * Math.PI * width / period);
    double alpha = gamma - Math.sqrt(gamma * gamma - 1);
    double gain = (1 - alpha) / 2;
    return new SecondOrderFilter(gain, 0, -gain, beta * (1 + alpha), -alpha);
  }

  @Override
  public int warmUp(int output) {
    return 2;
  }

  @Override
  public int settling() {
    double discriminant = a1 * a1 + 4 * a2;
    double pole = discriminant < 0 ? Math.sqrt(-a2) : (Math.abs(a1) + Math.sqrt(discriminant)) / 2;
    // A double pole fades as t * pole^t.
    return 2 * Settling.of(Math.min(pole, 1 - 1e-9));
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    double result;
    if (seen < 2) {
      seen++;
      boolean passesConstants = Math.abs(b0 + b1 + b2) > 1e-12;
      result = passesConstants ? value : 0;
    } else {
      result = b0 * value + b1 * x1 + b2 * x2 + a1 * y1 + a2 * y2;
      seen = 3;
    }
    x2 = x1;
    x1 = value;
    y2 = y1;
    y1 = result;
    return seen == 3 ? result : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    seen = memory.keep(seen);
    x1 = memory.keep(x1);
    x2 = memory.keep(x2);
    y1 = memory.keep(y1);
    y2 = memory.keep(y2);
  }
}
