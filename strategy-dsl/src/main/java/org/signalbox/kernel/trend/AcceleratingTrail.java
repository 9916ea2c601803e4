package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Window;

/**
 * Accelerating trail: a level below the price and one above it, each following the extreme on the
 * other side ever faster.
 *
 * <pre>
 *   long  = long[1] + af * (highest high so far - long[1])     first: low
 *   short = short[1] + af * (lowest low so far - short[1])     first: high
 *   each new extreme adds step to af, at most max, first: step
 * </pre>
 *
 * <p>Both begin anew where the price meets them; with a mark, only where the mark changes. Inputs:
 * high, low, and the mark. Outputs: long, short. Unit: price. Warm-up: none.
 *
 * <p>Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), section II,
 * each side on its own.
 */
public final class AcceleratingTrail implements RowKernel {

  private final boolean marked;
  private final Side below;
  private final Side above;
  private double mark = Double.NaN;

  private AcceleratingTrail(double step, double most, boolean marked) {
    this.marked = marked;
    below = new Side(1, step, most);
    above = new Side(-1, step, most);
  }

  /** Begins anew where the price meets it. */
  public static AcceleratingTrail untilMet(double step, double most) {
    return new AcceleratingTrail(step, most, false);
  }

  /** Begins anew where a mark changes. */
  public static AcceleratingTrail sinceMark(double step, double most) {
    return new AcceleratingTrail(step, most, true);
  }

  @Override
  public int inputs() {
    return marked ? 3 : 2;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  /** Felt until the price meets the level, which depends on the data. */
  @Override
  public int settling() {
    return marked ? NEVER : 250;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double high = in[0][t];
    double low = in[1][t];
    boolean known = Window.isKnown(high + low);
    if (marked && in[2][t] != mark) {
      mark = in[2][t];
      below.forget();
      above.forget();
    }
    out[0][t] = known ? below.next(high, low, !marked) : Double.NaN;
    out[1][t] = known ? above.next(-low, -high, !marked) : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    below.remember(memory);
    above.remember(memory);
    mark = memory.keep(mark);
  }

  /** The level below; the one above is its mirror image. */
  private static final class Side {

    private final double sign;
    private final double step;
    private final double most;
    private double level = Double.NaN;
    private double extreme;
    private double acceleration;

    Side(double sign, double step, double most) {
      this.sign = sign;
      this.step = step;
      this.most = most;
    }

    void forget() {
      level = Double.NaN;
    }

    double next(double top, double bottom, boolean turns) {
      if (Double.isNaN(level)) {
        return sign * begin(top, bottom);
      }
      if (top > extreme) {
        extreme = top;
        acceleration = Math.min(acceleration + step, most);
      }
      level += acceleration * (extreme - level);
      return sign * (turns && Tolerance.greater(level, bottom) ? begin(top, bottom) : level);
    }

    private double begin(double top, double bottom) {
      level = bottom;
      extreme = top;
      acceleration = step;
      return level;
    }

    void remember(Memory memory) {
      level = memory.keep(level);
      extreme = memory.keep(extreme);
      acceleration = memory.keep(acceleration);
    }
  }
}
