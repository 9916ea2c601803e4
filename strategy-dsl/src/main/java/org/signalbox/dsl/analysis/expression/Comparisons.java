package org.signalbox.dsl.analysis.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Intervals;
import org.signalbox.dsl.analysis.value.UnitAlgebra;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Term.Crossing.Direction;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Expression;

/** Reads conditions that compare values. */
final class Comparisons {

  /** Two values of one type. */
  private record Pair(Series left, Series right) {}

  private final Draft draft;
  private final Expressions expressions;
  private final Reachability reachability;

  Comparisons(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
    this.reachability = new Reachability(draft);
  }

  Series compare(Condition.Compare node, Place place) {
    Plain left = expressions.plain(node.left(), place);
    Plain right = expressions.plain(node.right(), place);
    Operator operator = operator(node.comparison());
    return pair(left, right, node.span())
        .map(it -> compare(operator, it, node.span(), place))
        .orElse(unknown());
  }

  private Series compare(Operator operator, Pair pair, Span span, Place place) {
    boolean isOrder = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
    if (isOrder && !UnitAlgebra.hasOrder(pair.left().type())) {
      draft
          .findings()
          .add(
              Problem.VALUE_EXPECTED,
              span,
              Wording.of(pair.left().type()) + " is not greater or less than another");
      return unknown();
    }
    Bounds truth = pair.left().bounds().with(pair.right().bounds(), Truths.of(operator));
    reachability.check(truth, pair.left(), pair.right(), span, place);
    return Composition.of(
        operator, List.of(pair.left(), pair.right()), Type.BOOL, truth, place.feed());
  }

  Series chain(Condition.Chain node, Place place) {
    List<Series> links = new ArrayList<>();
    Expression before = node.first();
    Plain left = expressions.plain(before, place);
    for (Condition.Link link : node.links()) {
      Plain right = expressions.plain(link.right(), place);
      Span span = before.span().to(link.right().span());
      pair(left, right, span)
          .map(it -> compare(operator(link.comparison()), it, span, place))
          .ifPresent(links::add);
      before = link.right();
      left = right;
    }
    return links.isEmpty() ? unknown() : Composition.connect(Operator.AND, links, place.feed());
  }

  Series between(Condition.Between node, Place place) {
    Plain value = expressions.plain(node.value(), place);
    Plain low = expressions.plain(node.low(), place);
    Plain high = expressions.plain(node.high(), place);
    Optional<Pair> lower = pair(value, low, node.value().span().to(node.low().span()));
    if (lower.isEmpty()) {
      return unknown();
    }
    Optional<Pair> upper = pair(value, high, node.value().span().to(node.high().span()));
    if (upper.isEmpty()) {
      return unknown();
    }
    Series above = bound(Operator.GREATER_OR_EQUAL, lower.orElseThrow(), place);
    Series below = bound(Operator.LESS_OR_EQUAL, upper.orElseThrow(), place);
    Series both = Composition.connect(Operator.AND, List.of(above, below), place.feed());
    Bounds ends =
        lower
            .orElseThrow()
            .right()
            .bounds()
            .with(upper.orElseThrow().right().bounds(), Intervals::lessOrEqual);
    Bounds truth = both.bounds().with(ends, Intervals::min);
    reachability.check(
        node.negated() ? truth.map(Truths::not) : truth,
        lower.orElseThrow().left(),
        upper.orElseThrow().right(),
        node.span(),
        place);
    return node.negated() ? Composition.not(both, place.feed()) : both;
  }

  private static Series bound(Operator operator, Pair pair, Place place) {
    Bounds truth = pair.left().bounds().with(pair.right().bounds(), Truths.of(operator));
    return Composition.of(
        operator, List.of(pair.left(), pair.right()), Type.BOOL, truth, place.feed());
  }

  Series cross(Condition.Cross node, Place place) {
    Plain left = expressions.plain(node.left(), place);
    Plain right = expressions.plain(node.right(), place);
    Optional<Pair> pair = pair(left, right, node.span());
    if (pair.isEmpty()) {
      return unknown();
    }
    Series a = pair.orElseThrow().left();
    Series b = pair.orElseThrow().right();
    expressions.demandPure(a, node.left().span(), "a crossing");
    expressions.demandPure(b, node.right().span(), "a crossing");
    reachability.check(crossable(node.crossing(), a, b), a, b, node.span(), place);
    Direction direction =
        switch (node.crossing()) {
          case ABOVE -> Direction.ABOVE;
          case BELOW -> Direction.BELOW;
          case EITHER -> Direction.EITHER;
        };
    Term crossing = new Term.Crossing(direction, a.term(), b.term(), place.feed());
    return new Series(crossing, Bounds.TRUTH);
  }

  /** A value crosses above another where it can be above it and not above it. */
  private static Bounds crossable(Condition.Crossing crossing, Series a, Series b) {
    Bounds above = b.bounds().with(a.bounds(), Comparisons::varies);
    Bounds below = a.bounds().with(b.bounds(), Comparisons::varies);
    return switch (crossing) {
      case ABOVE -> above;
      case BELOW -> below;
      case EITHER -> above.with(below, Intervals::max);
    };
  }

  /** Never true where {@code x < y} is settled beforehand. */
  private static Range varies(Range x, Range y) {
    return Intervals.less(x, y).equals(Range.TRUTH) ? Range.TRUTH : new Range(0, 0);
  }

  Series trend(Condition.Trend node, Place place) {
    Series value = expressions.series(node.value(), place);
    if (!UnitAlgebra.isMeasure(value.type())) {
      draft
          .findings()
          .add(
              Problem.VALUE_EXPECTED,
              node.value().span(),
              "only a value can rise or fall, was " + Wording.of(value.type()));
      return unknown();
    }
    expressions.demandPure(value, node.value().span(), "a trend");
    Series before = expressions.history().back(value, 1, place);
    Operator way = node.slope() == Condition.Slope.RISING ? Operator.GREATER : Operator.LESS;
    return Composition.of(way, List.of(value, before), Type.BOOL, Bounds.TRUTH, place.feed());
  }

  /** Two values as ones of the same type; empty where they have none, which is reported. */
  private Optional<Pair> pair(Plain left, Plain right, Span span) {
    Series a = fit(left, right);
    Series b = fit(right, left);
    if (UnitAlgebra.common(a.type(), b.type()).isPresent()) {
      return Optional.of(new Pair(a, b));
    }
    if (a.type().unit() == Unit.PRICE && b.type().unit() == Unit.PRICE) {
      draft
          .findings()
          .add(
              Problem.PRICES_RANKED,
              span,
              "compares " + Wording.of(a.type()) + " with " + otherPrice(b.type()),
              "prices of different instruments have no common scale; compare 'roc' or 'zscore'");
      return Optional.of(new Pair(a, b));
    }
    report(a.type(), b.type(), span);
    return Optional.empty();
  }

  private static String otherPrice(Type type) {
    return type.subject().map(it -> "a price of " + it).orElse("one of the traded instrument");
  }

  private Series fit(Plain value, Plain other) {
    Series own = expressions.operations().like(value, other);
    boolean countsMonths =
        own.type().equals(Type.NUMBER)
            && other instanceof Series month
            && month.type().equals(Type.MONTH)
            && own.constant().filter(it -> it >= 1 && it <= 12 && it == Math.rint(it)).isPresent();
    return countsMonths
        ? new Series(new Term.Constant(own.constant().orElseThrow(), Type.MONTH), own.bounds())
        : own;
  }

  private void report(Type left, Type right, Span span) {
    boolean currencies = left.unit() == Unit.MONEY && right.unit() == Unit.MONEY;
    draft
        .findings()
        .add(
            currencies ? Problem.MIXED_CURRENCIES : Problem.UNIT_MISMATCH,
            span,
            draft.quote(span) + " compares " + Wording.of(left) + " with " + Wording.of(right),
            remedy(left, right));
  }

  private static String remedy(Type left, Type right) {
    boolean calendar = left.equals(Type.WEEKDAY) || right.equals(Type.WEEKDAY);
    return calendar ? "write the day's name: Monday" : UnitErrors.hint(left, right);
  }

  private static Series unknown() {
    return Expressions.unknown(Type.BOOL);
  }

  static Operator operator(Condition.Comparison comparison) {
    return switch (comparison) {
      case LESS -> Operator.LESS;
      case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> Operator.NOT_EQUAL;
    };
  }
}
