package org.signalbox.kernel.level;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Swing: the extreme of a neighbourhood, on the row that confirms it.
 *
 * <pre>
 *   pivot[t] = x[t - right]     where no value of the left rows before it is more extreme
 *                               and every value of the right rows after it is less extreme
 *            = not known        elsewhere
 * </pre>
 *
 * <p>Of equal extremes the newest counts; a strict swing has no equal at all. Unit: that of the
 * values. Warm-up: {@code left + right} rows.
 *
 * <p>Source: common property; strict with two rows on each side it is the fractal of B. Williams,
 * <i>Trading Chaos</i> (1995).
 */
public final class Swing implements UnaryKernel {

  private final Window window;
  private final int right;
  private final double sign;
  private final boolean strict;

  private Swing(int left, int right, double sign, boolean strict) {
    window = new Window(left + right + 1);
    this.right = right;
    this.sign = sign;
    this.strict = strict;
  }

  public static Swing high(int left, int right) {
    return new Swing(left, right, 1, false);
  }

  public static Swing low(int left, int right) {
    return new Swing(left, right, -1, false);
  }

  public static Swing strictHigh(int span) {
    return new Swing(span, span, 1, true);
  }

  public static Swing strictLow(int span) {
    return new Swing(span, span, -1, true);
  }

  @Override
  public int warmUp(int output) {
    return window.length() - 1;
  }

  @Override
  public double next(double value) {
    window.push(value);
    return window.isFull() && isExtreme() ? window.get(right) : Double.NaN;
  }

  private boolean isExtreme() {
    double candidate = sign * window.get(right);
    for (int ago = 0; ago < window.length(); ago++) {
      double other = sign * window.get(ago);
      boolean mustBeLess = ago < right || strict;
      if (ago != right && !(mustBeLess ? less(other, candidate) : !less(candidate, other))) {
        return false;
      }
    }
    return true;
  }

  private static boolean less(double a, double b) {
    return Tolerance.greater(b, a);
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
  }
}
