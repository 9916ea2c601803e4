package org.signalbox.dsl.analysis.expression;

import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Intervals;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;

/**
 * Finds conditions whose outcome is settled by what their sides can be at all: {@code rsi > 120}.
 * Comparisons of constants are left alone: they switch parts of a program on and off.
 */
final class Reachability {

  private final Draft draft;

  Reachability(Draft draft) {
    this.draft = draft;
  }

  void check(Bounds truth, Series left, Series right, Span span, Place place) {
    boolean ofConstants = left.constant().isPresent() && right.constant().isPresent();
    if (ofConstants || !place.written()) {
      return;
    }
    if (Intervals.isNever(truth.possible())) {
      draft
          .findings()
          .add(
              Problem.NEVER_TRUE,
              span,
              draft.quote(span) + " can never be true" + because(left, right));
    } else if (Intervals.isAlways(truth.possible())) {
      draft
          .findings()
          .add(
              Problem.ALWAYS_TRUE,
              span,
              draft.quote(span) + " is always true" + because(left, right));
    } else if (Intervals.isNever(truth.actual())) {
      draft
          .findings()
          .add(
              Problem.NEVER_TRUE_IN_RUN,
              span,
              draft.quote(span) + " is never true with the parameters of this run",
              "state what the parameters need: require …");
    }
  }

  private static String because(Series left, Series right) {
    if (left.constant().isEmpty() && isBounded(left)) {
      return ": the left side is " + range(left);
    }
    return right.constant().isEmpty() && isBounded(right)
        ? ": the right side is " + range(right)
        : "";
  }

  private static boolean isBounded(Series series) {
    Range range = series.bounds().possible();
    return Double.isFinite(range.least()) || Double.isFinite(range.most());
  }

  private static String range(Series series) {
    Range range = series.bounds().possible();
    if (!Double.isFinite(range.most())) {
      return "at least " + Wording.of(range.least());
    }
    return Double.isFinite(range.least())
        ? "from " + Wording.of(range.least()) + " to " + Wording.of(range.most())
        : "at most " + Wording.of(range.most());
  }
}
