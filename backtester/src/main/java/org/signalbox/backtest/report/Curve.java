package org.signalbox.backtest.report;

import java.util.Arrays;

/**
 * A value over time: equity, a benchmark, the value of what is held.
 *
 * <p>Immutable: arrays are copied on the way in and on the way out.
 */
public final class Curve {

  private final long[] times;
  private final double[] values;

  private Curve(long[] times, double[] values) {
    this.times = times;
    this.values = values;
  }

  /**
   * A curve of points.
   *
   * @param times milliseconds since 1970-01-01T00:00Z, ascending
   * @param values as many values
   */
  public static Curve of(long[] times, double[] values) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(
          "times and values must be as many, were " + times.length + " and " + values.length);
    }
    return new Curve(times.clone(), values.clone());
  }

  /** A curve without a point. */
  public static Curve empty() {
    return new Curve(new long[0], new double[0]);
  }

  /** Number of points. */
  public int size() {
    return times.length;
  }

  /** Milliseconds since 1970-01-01T00:00Z, ascending. */
  public long[] times() {
    return times.clone();
  }

  /** One value a point. */
  public double[] values() {
    return values.clone();
  }

  long time(int point) {
    return times[point];
  }

  double value(int point) {
    return values[point];
  }

  boolean isEmpty() {
    return times.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Curve curve
        && Arrays.equals(times, curve.times)
        && Arrays.equals(values, curve.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(times) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Curve of " + times.length + " points";
  }
}
