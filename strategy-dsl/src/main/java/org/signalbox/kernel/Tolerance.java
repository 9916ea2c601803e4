package org.signalbox.kernel;

/**
 * How two values are compared: they are equal where they differ by no more than rounding.
 *
 * <pre>
 *   a = b  iff  |a - b| &lt;= max(1e-10 * max(|a|, |b|), floor)
 * </pre>
 *
 * <p>The floor is 1e-6 of a tick for prices and money and {@link #FLOOR} otherwise. Source: rule 16
 * of the language.
 */
public final class Tolerance {

  /** The floor where no tick gives a scale. */
  public static final double FLOOR = 1e-12;

  private static final double RELATIVE = 1e-10;

  private Tolerance() {}

  /** Whether the values are equal but for rounding; false where one is NaN. */
  public static boolean equal(double a, double b, double floor) {
    double difference = Math.abs(a - b);
    return difference <= floor
        || difference <= RELATIVE * Math.max(Math.abs(a), Math.abs(b))
        || a == b;
  }

  /** Whether {@code a} is the greater one beyond rounding; false where one is NaN. */
  public static boolean greater(double a, double b, double floor) {
    return a > b && !equal(a, b, floor);
  }

  public static boolean equal(double a, double b) {
    return equal(a, b, FLOOR);
  }

  public static boolean greater(double a, double b) {
    return greater(a, b, FLOOR);
  }
}
