package org.signalbox.dsl.analysis.value;

import java.util.stream.DoubleStream;
import org.signalbox.dsl.catalog.Range;

/**
 * Arithmetic of ranges: the least range that holds every result of an operation on any members. A
 * bound that would not be a number is none.
 */
public final class Intervals {

  private static final Range NEVER = new Range(0, 0);
  private static final Range ALWAYS = new Range(1, 1);

  private Intervals() {}

  public static Range add(Range a, Range b) {
    return range(a.least() + b.least(), a.most() + b.most());
  }

  public static Range subtract(Range a, Range b) {
    return add(a, negate(b));
  }

  public static Range negate(Range a) {
    return range(-a.most(), -a.least());
  }

  public static Range multiply(Range a, Range b) {
    return hull(
        a.least() * b.least(), a.least() * b.most(), a.most() * b.least(), a.most() * b.most());
  }

  public static Range divide(Range a, Range b) {
    if (b.contains(0)) {
      return Range.ANY;
    }
    return hull(
        a.least() / b.least(), a.least() / b.most(), a.most() / b.least(), a.most() / b.most());
  }

  /** Powers are followed only where both ranges are a single number. */
  public static Range power(Range a, Range b) {
    return isPoint(a) && isPoint(b)
        ? hull(StrictMath.pow(a.least(), b.least()))
        : a.least() >= 0 ? Range.POSITIVE : Range.ANY;
  }

  /** Both together. */
  public static Range union(Range a, Range b) {
    return range(Math.min(a.least(), b.least()), Math.max(a.most(), b.most()));
  }

  public static Range min(Range a, Range b) {
    return range(Math.min(a.least(), b.least()), Math.min(a.most(), b.most()));
  }

  public static Range max(Range a, Range b) {
    return range(Math.max(a.least(), b.least()), Math.max(a.most(), b.most()));
  }

  /** The truth of {@code a < b}. */
  public static Range less(Range a, Range b) {
    return truth(a.most() < b.least(), a.least() >= b.most());
  }

  /** The truth of {@code a <= b}. */
  public static Range lessOrEqual(Range a, Range b) {
    return truth(a.most() <= b.least(), a.least() > b.most());
  }

  /** The truth of {@code a = b}. */
  public static Range equal(Range a, Range b) {
    boolean same = isPoint(a) && isPoint(b) && a.least() == b.least();
    return truth(same, a.least() > b.most() || b.least() > a.most());
  }

  public static Range not(Range a) {
    return new Range(1 - a.most(), 1 - a.least());
  }

  public static boolean isNever(Range truth) {
    return truth.equals(NEVER);
  }

  public static boolean isAlways(Range truth) {
    return truth.equals(ALWAYS);
  }

  private static boolean isPoint(Range a) {
    return a.least() == a.most();
  }

  private static Range truth(boolean always, boolean never) {
    return always ? ALWAYS : never ? NEVER : Range.TRUTH;
  }

  private static Range hull(double... ends) {
    if (DoubleStream.of(ends).anyMatch(Double::isNaN)) {
      return Range.ANY;
    }
    return range(
        DoubleStream.of(ends).min().orElseThrow(), DoubleStream.of(ends).max().orElseThrow());
  }

  private static Range range(double least, double most) {
    return new Range(
        Double.isNaN(least) ? Double.NEGATIVE_INFINITY : least,
        Double.isNaN(most) ? Double.POSITIVE_INFINITY : most);
  }
}
