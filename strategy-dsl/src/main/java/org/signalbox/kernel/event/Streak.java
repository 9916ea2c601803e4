package org.signalbox.kernel.event;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Streak: for how many rows in a row the series has risen (positive) or fallen (negative).
 *
 * <pre>
 *   streak = max(streak[1], 0) + 1     where x rose
 *          = min(streak[1], 0) - 1     where x fell
 *          = 0                         where it stayed, within the tolerance
 * </pre>
 *
 * <p>Unit: rows. Warm-up: one row. Source: L. Connors and C. Alvarez, <i>An Introduction to
 * ConnorsRSI</i> (2012).
 */
public final class Streak implements UnaryKernel {

  private double previous = Double.NaN;
  private double streak;

  @Override
  public int warmUp(int output) {
    return 1;
  }

  /** Felt until the direction changes, which is soon and depends on the data. */
  @Override
  public int settling() {
    return 50;
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    double before = previous;
    previous = value;
    if (Double.isNaN(before)) {
      return Double.NaN;
    }
    if (Tolerance.equal(value, before)) {
      streak = 0;
    } else {
      streak = value > before ? Math.max(streak, 0) + 1 : Math.min(streak, 0) - 1;
    }
    return streak;
  }

  @Override
  public void remember(Memory memory) {
    previous = memory.keep(previous);
    streak = memory.keep(streak);
  }
}
