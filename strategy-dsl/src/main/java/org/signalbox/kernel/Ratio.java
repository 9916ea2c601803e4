package org.signalbox.kernel;

/** Quotients that are not known where the divisor is zero. */
public final class Ratio {

  private Ratio() {}

  /** {@code a / b}; NaN where {@code b} is zero. */
  public static double of(double a, double b) {
    return b == 0 ? Double.NaN : a / b;
  }

  /** {@code a / b}; {@code other} where {@code b} is zero. */
  public static double or(double other, double a, double b) {
    return b == 0 ? other : a / b;
  }

  /** The quotient itself; NaN where it is infinite. Without a branch, for loops over columns. */
  public static double finite(double quotient) {
    return quotient + 0 * quotient;
  }
}
