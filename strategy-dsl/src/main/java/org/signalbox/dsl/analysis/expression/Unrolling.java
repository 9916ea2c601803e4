package org.signalbox.dsl.analysis.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.scope.Scope;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.UnitAlgebra;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Formula;

/** Writes out {@code sum of (k from 1 to 5: close[k])} once for each number. */
final class Unrolling {

  /** How many copies a text may ask for in all. */
  private static final int MOST = 10_000;

  private final Draft draft;
  private final Expressions expressions;
  private int copies;

  Unrolling(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  Value value(Formula.Over node, Place place) {
    int from = expressions.wholeNumber(node.from(), place, "the first number of a range", 0);
    int to = expressions.wholeNumber(node.to(), place, "the last number of a range", 0);
    copies += Math.max(0, to - from + 1);
    if (to < from || copies > MOST) {
      draft
          .findings()
          .add(
              Problem.WINDOW_OUT_OF_RANGE,
              node.from().span().to(node.to().span()),
              to < from
                  ? "the range from " + from + " to " + to + " is empty"
                  : "written out, the ranges of this text have more than " + MOST + " parts",
              "windows of many bars have functions: sum(x, n), highest(x, n)");
      return Value.UNKNOWN;
    }
    return fold(node, IntStream.rangeClosed(from, to).boxed().toList(), place);
  }

  private Value fold(Formula.Over node, List<Integer> numbers, Place place) {
    return switch (node.fold()) {
      case Formula.Fold.All _ ->
          Composition.connect(Operator.AND, conditions(node, numbers, place), place.feed());
      case Formula.Fold.Any _ ->
          Composition.connect(Operator.OR, conditions(node, numbers, place), place.feed());
      case Formula.Fold.None _ ->
          Composition.not(
              Composition.connect(Operator.OR, conditions(node, numbers, place), place.feed()),
              place.feed());
      case Formula.Fold.AtLeast atLeast -> {
        List<Series> operands = new ArrayList<>();
        int count = expressions.wholeNumber(atLeast.count(), place, "'at least'", 0);
        operands.add(Value.number(count));
        operands.addAll(conditions(node, numbers, place));
        yield Composition.of(Operator.AT_LEAST, operands, Type.BOOL, Bounds.TRUTH, place.feed());
      }
      case Formula.Fold.By by -> by(by.function(), node, numbers, place);
    };
  }

  private Value by(String function, Formula.Over node, List<Integer> numbers, Place place) {
    return switch (function) {
      case "sum" -> total(node, values(node, numbers, place), place);
      case "average" -> average(node, values(node, numbers, place), place);
      case "count" -> total(node, ones(conditions(node, numbers, place), place), place);
      case "highest", "max" -> extreme(Operator.GREATER, node, numbers, place);
      case "lowest", "min" -> extreme(Operator.LESS, node, numbers, place);
      default -> {
        draft
            .findings()
            .add(
                Problem.UNKNOWN_FUNCTION,
                node.span(),
                "'" + function + "' cannot be taken of a range",
                "a range has sum, average, count, highest, lowest, all, any and none");
        yield Value.UNKNOWN;
      }
    };
  }

  private Place with(Formula.Over node, int number, Place place) {
    Scope scope = place.scope().inner();
    scope.bind(node.variable(), new Binding.Fixed(Value.number(number)));
    return place.in(scope).generated();
  }

  private List<Series> conditions(Formula.Over node, List<Integer> numbers, Place place) {
    return numbers.stream()
        .map(it -> expressions.condition(node.body(), with(node, it, place)))
        .toList();
  }

  private List<Series> values(Formula.Over node, List<Integer> numbers, Place place) {
    return numbers.stream()
        .map(it -> expressions.series(node.body(), with(node, it, place)))
        .toList();
  }

  private static List<Series> ones(List<Series> conditions, Place place) {
    return conditions.stream()
        .map(it ->
            Composition.of(
                Operator.IF,
                List.of(it, Value.number(1), Value.number(0)),
                Type.NUMBER,
                Bounds.TRUTH,
                place.feed()))
        .toList();
  }

  private Value total(Formula.Over node, List<Series> values, Place place) {
    Optional<Type> type = common(node, values);
    if (type.isEmpty() || values.size() == 1) {
      return type.isEmpty() ? Value.UNKNOWN : values.getFirst();
    }
    Bounds bounds =
        values.stream()
            .map(Series::bounds)
            .reduce((a, b) -> a.with(b, Truths.of(Operator.ADD)))
            .orElse(Bounds.UNBOUNDED);
    return Composition.of(Operator.ADD, values, type.orElseThrow(), bounds, place.feed());
  }

  private Value average(Formula.Over node, List<Series> values, Place place) {
    return total(node, values, place) instanceof Series sum
        ? Composition.of(
            Operator.DIVIDE,
            List.of(sum, Value.number(values.size())),
            sum.type(),
            Bounds.UNBOUNDED,
            place.feed())
        : Value.UNKNOWN;
  }

  private Value extreme(Operator better, Formula.Over node, List<Integer> numbers, Place place) {
    List<Series> values = values(node, numbers, place);
    Optional<Type> type = common(node, values);
    if (type.isEmpty()) {
      return Value.UNKNOWN;
    }
    return values.stream()
        .reduce((best, next) -> better(better, best, next, type.orElseThrow(), place))
        .<Value>map(it -> it)
        .orElse(Value.UNKNOWN);
  }

  private static Series better(Operator better, Series best, Series next, Type type, Place place) {
    Series isBetter =
        Composition.of(better, List.of(next, best), Type.BOOL, Bounds.TRUTH, place.feed());
    return Composition.of(
        Operator.IF, List.of(isBetter, next, best), type, Bounds.UNBOUNDED, place.feed());
  }

  private Optional<Type> common(Formula.Over node, List<Series> values) {
    List<Series> known =
        values.stream().filter(it -> it.constant().filter(v -> v.isNaN()).isEmpty()).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Type first = known.getFirst().type();
    boolean same =
        UnitAlgebra.isMeasure(first)
            && known.stream().allMatch(it -> UnitAlgebra.common(first, it.type()).isPresent());
    if (!same) {
      draft
          .findings()
          .add(
              Problem.VALUE_EXPECTED,
              node.body().span(),
              "values of one unit were expected, was " + Wording.of(first));
    }
    return same ? Optional.of(first) : Optional.empty();
  }
}
