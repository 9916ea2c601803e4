package org.signalbox.dsl.analysis.value;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.signalbox.dsl.catalog.Range;

/**
 * What a series cannot leave.
 *
 * @param possible for any values that the parameters may take
 * @param actual for the parameter values of this run
 */
public record Bounds(Range possible, Range actual) {

  public static final Bounds UNBOUNDED = of(Range.ANY);

  /** Any truth value. */
  public static final Bounds TRUTH = of(Range.TRUTH);

  public static Bounds of(Range range) {
    return new Bounds(range, range);
  }

  public static Bounds exactly(double value) {
    return Double.isNaN(value) ? of(Range.ANY) : of(new Range(value, value));
  }

  public Bounds map(UnaryOperator<Range> operation) {
    return new Bounds(operation.apply(possible), operation.apply(actual));
  }

  public Bounds with(Bounds other, BinaryOperator<Range> operation) {
    return new Bounds(
        operation.apply(possible, other.possible), operation.apply(actual, other.actual));
  }
}
