package org.signalbox.kernel.talib;

import org.signalbox.kernel.Window;

/** What TA-Lib takes for zero. */
final class Zero {

  static final double BELOW = 1e-8;

  private Zero() {}

  static boolean is(double value) {
    return Math.abs(value) < BELOW;
  }

  /** Zero, yet unknown where the value is. */
  static double orUnknown(double value) {
    return Window.isKnown(value) ? 0 : Double.NaN;
  }

  /** {@code a / b}; 0 where {@code b} is as good as zero. */
  static double orRatio(double a, double b) {
    return is(b) ? 0 : a / b;
  }
}
