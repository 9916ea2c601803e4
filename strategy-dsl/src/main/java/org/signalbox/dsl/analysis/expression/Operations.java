package org.signalbox.dsl.analysis.expression;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Intervals;
import org.signalbox.dsl.analysis.value.UnitAlgebra;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Free;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Formula;

/** Reads arithmetic, by the table of units. */
final class Operations {

  private final Draft draft;
  private final Expressions expressions;
  private final UnitErrors errors;

  Operations(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
    this.errors = new UnitErrors(draft);
  }

  Value arithmetic(Formula.Arithmetic node, Place place) {
    Plain left = expressions.plain(node.left(), place);
    Plain right = expressions.plain(node.right(), place);
    return switch (node.operator()) {
      case ADD -> sum(Operator.ADD, left, right, node, place);
      case SUBTRACT -> sum(Operator.SUBTRACT, left, right, node, place);
      case MULTIPLY -> product(left, right, node, place);
      case DIVIDE -> quotient(left, right, node, place);
      case POWER -> power(left, right, node, place);
    };
  }

  private Value sum(
      Operator operator, Plain left, Plain right, Formula.Arithmetic node, Place place) {
    if (left instanceof Free a && right instanceof Free b) {
      return new Free(operator == Operator.ADD ? a.value() + b.value() : a.value() - b.value());
    }
    Series a = like(left, right);
    Series b = like(right, left);
    Optional<Type> type = UnitAlgebra.sum(a.type(), b.type());
    if (type.isEmpty()) {
      return errors.ofSum(node, a.type(), b.type());
    }
    return combine(operator, a, b, type.orElseThrow(), place);
  }

  /** A value that takes on the unit of the other one where it has none of its own. */
  Series like(Plain value, Plain other) {
    if (value instanceof Free free && other instanceof Series series) {
      return free.as(series.type());
    }
    if (value instanceof Series amount && other instanceof Series price) {
      return perUnit(amount, price.type());
    }
    return expressions.typed(value);
  }

  /** {@code 5 USD} beside a price is so much for one unit of the instrument. */
  private static Series perUnit(Series amount, Type other) {
    boolean isPrice =
        other.unit() == Unit.PRICE
            && amount.type().unit() == Unit.MONEY
            && amount.constant().isPresent();
    return isPrice ? Value.constant(amount.constant().orElseThrow(), other) : amount;
  }

  private static Series combine(
      Operator operator, Series left, Series right, Type type, Place place) {
    Bounds bounds = left.bounds().with(right.bounds(), Truths.of(operator));
    return Composition.of(operator, List.of(left, right), type, bounds, place.feed());
  }

  private Value product(Plain left, Plain right, Formula.Arithmetic node, Place place) {
    if (isUnknown(left) || isUnknown(right)) {
      return Value.UNKNOWN;
    }
    Series a = expressions.typed(left);
    Series b = expressions.typed(right);
    Optional<Type> type = UnitAlgebra.product(a.type(), b.type());
    if (type.isEmpty()) {
      return errors.ofProduct(node, a.type(), b.type());
    }
    Series plain = combine(Operator.MULTIPLY, a, b, type.orElseThrow(), place);
    return UnitAlgebra.isValue(a.type(), b.type())
        ? combine(Operator.MULTIPLY, plain, multiplier(place), plain.type(), place)
        : plain;
  }

  private Value quotient(Plain left, Plain right, Formula.Arithmetic node, Place place) {
    if (isUnknown(left) || isUnknown(right)) {
      return Value.UNKNOWN;
    }
    Series a = expressions.typed(left);
    Series b = expressions.typed(right);
    Optional<Type> type = UnitAlgebra.quotient(a.type(), b.type());
    if (type.isEmpty()) {
      return errors.ofQuotient(node, a.type(), b.type());
    }
    Series divisor =
        UnitAlgebra.isShareOfValue(a.type(), b.type())
            ? combine(Operator.MULTIPLY, b, multiplier(place), b.type(), place)
            : b;
    return combine(Operator.DIVIDE, a, divisor, type.orElseThrow(), place);
  }

  private static Series multiplier(Place place) {
    return Value.of(new Term.Fact(Term.Fact.Kind.MULTIPLIER, 1, Type.NUMBER, place.feed()));
  }

  private Value power(Plain left, Plain right, Formula.Arithmetic node, Place place) {
    if (isUnknown(left) || isUnknown(right)) {
      return Expressions.unknown(Type.NUMBER);
    }
    Series a = expressions.typed(left);
    Series b = expressions.typed(right);
    if (!a.type().equals(Type.NUMBER) || !b.type().equals(Type.NUMBER)) {
      return errors.ofPower(node, a.type(), b.type());
    }
    return combine(Operator.POWER, a, b, Type.NUMBER, place);
  }

  static boolean isUnknown(Plain value) {
    return value instanceof Free free && free.isUnknown();
  }

  Value negative(Formula.Negative node, Place place) {
    return switch (expressions.plain(node.operand(), place)) {
      case Free free -> new Free(0 - free.value());
      case Series series when UnitAlgebra.isMeasure(series.type()) ->
          Composition.of(
              Operator.NEGATE,
              List.of(series),
              series.type(),
              series.bounds().map(Intervals::negate),
              place.feed());
      case Series series -> {
        draft
            .findings()
            .add(
                Problem.VALUE_EXPECTED,
                node.operand().span(),
                "only a quantity can be negative, was " + Wording.of(series.type()));
        yield Value.UNKNOWN;
      }
    };
  }

  /** {@code 2% below close}: a share of the base, or so much of the base's own unit. */
  Value offset(Formula.Offset node, Place place) {
    Plain distance = expressions.plain(node.distance(), place);
    Plain base = expressions.plain(node.base(), place);
    if (isUnknown(distance) || isUnknown(base)) {
      return Value.UNKNOWN;
    }
    Series from = expressions.typed(base);
    boolean above = node.direction() == Formula.Direction.ABOVE;
    Operator way = above ? Operator.ADD : Operator.SUBTRACT;
    if (distance instanceof Series share && share.type().equals(Type.PERCENT)) {
      Series one = Value.number(1);
      Series factor = combine(way, one, share, Type.NUMBER, place);
      return combine(Operator.MULTIPLY, from, factor, from.type(), place);
    }
    Series length = like(distance, base);
    Optional<Type> type = UnitAlgebra.sum(from.type(), length.type());
    if (type.isEmpty()) {
      return errors.ofOffset(node, length.type(), from.type());
    }
    return combine(way, from, length, type.orElseThrow(), place);
  }

  /** A part of a whole: {@code 10% of equity}. */
  Value part(Series share, Plain whole, org.signalbox.dsl.syntax.Moved.Of node, Place place) {
    if (isUnknown(whole)) {
      return Value.UNKNOWN;
    }
    Series all = expressions.typed(whole);
    if (!share.type().equals(Type.PERCENT) || !UnitAlgebra.isMeasure(all.type())) {
      draft
          .findings()
          .add(
              Problem.UNIT_MISMATCH,
              node.span(),
              "only a percentage can be taken 'of' a value, was " + Wording.of(share.type()),
              "write '10% of equity', or multiply");
      return Value.UNKNOWN;
    }
    return combine(Operator.MULTIPLY, share, all, all.type(), place);
  }

  Value choice(Formula.Choice node, Place place) {
    Series condition = expressions.condition(node.condition(), place);
    Plain first = expressions.plain(node.first(), place);
    Plain second = expressions.plain(node.second(), place);
    if (first instanceof Free && second instanceof Free && draft.findings().isMuted()) {
      return Value.UNKNOWN;
    }
    Series a = like(first, second);
    Series b = like(second, first);
    Optional<Type> type = UnitAlgebra.common(a.type(), b.type());
    if (type.isEmpty()) {
      return errors.ofChoice(node, a.type(), b.type());
    }
    if (condition.constant().filter(it -> !it.isNaN()).isPresent()) {
      return condition.constant().orElseThrow() != 0 ? a : b;
    }
    return Composition.of(
        Operator.IF,
        List.of(condition, a, b),
        type.orElseThrow(),
        a.bounds().with(b.bounds(), Intervals::union),
        place.feed());
  }
}
