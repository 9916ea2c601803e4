package org.signalbox.dsl.analysis.expression;

import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;

/** Says what is wrong with arithmetic whose units do not fit, and how it may have been meant. */
final class UnitErrors {

  private static final String STRIP =
      "'number_of(…)' takes the unit away, where that is what you want";

  private final Draft draft;

  UnitErrors(Draft draft) {
    this.draft = draft;
  }

  Value ofSum(Formula.Arithmetic node, Type left, Type right) {
    boolean adds = node.operator() == Formula.Operator.ADD;
    if (right.unit() == Unit.PERCENT && left.unit() != Unit.NUMBER) {
      return percentWithPrice(node, node.right(), node.left(), left, adds ? "above" : "below");
    }
    if (left.unit() == Unit.PERCENT && right.unit() != Unit.NUMBER && adds) {
      return percentWithPrice(node, node.left(), node.right(), right, "above");
    }
    String verb = adds ? " adds " : " subtracts ";
    String message =
        draft.quote(node.span())
            + verb
            + Wording.of(right)
            + (adds ? " to " : " from ")
            + Wording.of(left);
    return report(problem(left, right), node.span(), message, hint(left, right));
  }

  private static Problem problem(Type left, Type right) {
    if (left.unit() == Unit.PRICE && right.unit() == Unit.PRICE) {
      return Problem.PRICES_OF_DIFFERENT_INSTRUMENTS;
    }
    if (left.unit() == Unit.MONEY && right.unit() == Unit.MONEY) {
      return Problem.MIXED_CURRENCIES;
    }
    boolean truth = left.isBool() || right.isBool();
    return truth ? Problem.VALUE_EXPECTED : Problem.UNIT_MISMATCH;
  }

  /** How values of two units may be brought together. */
  static String hint(Type left, Type right) {
    if (left.unit() == right.unit()) {
      return left.unit() == Unit.PRICE
          ? "compare ratios or 'zscore' values, trade a basket, or strip the unit: number_of(…)"
          : STRIP;
    }
    if (has(left, right, Unit.NUMBER) && has(left, right, Unit.PRICE)) {
      return "give the number a unit: '5 points', '10 ticks', '2%'; or strip the price's: "
          + "number_of(…)";
    }
    if (has(left, right, Unit.NUMBER) && has(left, right, Unit.PERCENT)) {
      return "write the number as a percentage: '5%', or 'percent(…)'";
    }
    if (left.isBool() || right.isBool()) {
      return "make a value of the condition: if … then 1 else 0";
    }
    return STRIP;
  }

  private static boolean has(Type left, Type right, Unit unit) {
    return left.unit() == unit || right.unit() == unit;
  }

  private Value percentWithPrice(
      Formula.Arithmetic node, Expression share, Expression base, Type type, String side) {
    String better = draft.text(share.span()) + " " + side + " " + inParentheses(base);
    String verb = side.equals("above") ? " adds a percentage to " : " subtracts a percentage from ";
    Diagnostic found =
        Diagnostic.of(
                Problem.PERCENT_WITH_PRICE,
                node.span(),
                draft.quote(node.span()) + verb + Wording.of(type))
            .withHint("write '" + better + "'");
    boolean written = node.span().length() > 0;
    draft.findings().add(written ? found.withEdit(node.span(), better) : found);
    return Value.UNKNOWN;
  }

  private String inParentheses(Expression expression) {
    String text = draft.text(expression.span());
    return expression instanceof Formula ? "(" + text + ")" : text;
  }

  Value ofProduct(Formula.Arithmetic node, Type left, Type right) {
    return report(
        left.isBool() || right.isBool() ? Problem.VALUE_EXPECTED : Problem.UNIT_MISMATCH,
        node.span(),
        draft.quote(node.span()) + " multiplies " + Wording.of(left) + " by " + Wording.of(right),
        left.isBool() || right.isBool() ? hint(left, right) : STRIP);
  }

  Value ofQuotient(Formula.Arithmetic node, Type left, Type right) {
    return report(
        left.isBool() || right.isBool() ? Problem.VALUE_EXPECTED : Problem.UNIT_MISMATCH,
        node.span(),
        draft.quote(node.span()) + " divides " + Wording.of(left) + " by " + Wording.of(right),
        left.isBool() || right.isBool() ? hint(left, right) : STRIP);
  }

  Value ofPower(Formula.Arithmetic node, Type base, Type exponent) {
    Type guilty = base.equals(Type.NUMBER) ? exponent : base;
    Expression part = base.equals(Type.NUMBER) ? node.right() : node.left();
    return report(
        Problem.POWER_OF_UNIT,
        part.span(),
        "a power takes numbers, was " + Wording.of(guilty),
        "write 'number_of(" + draft.text(part.span()) + ")'");
  }

  Value ofOffset(Formula.Offset node, Type distance, Type base) {
    return report(
        Problem.WRONG_DISTANCE_UNIT,
        node.distance().span(),
        "'"
            + (node.direction() == Formula.Direction.ABOVE ? "above" : "below")
            + "' "
            + Wording.of(base)
            + " stands a percentage or a distance in its unit, was "
            + Wording.of(distance),
        hint(distance, base));
  }

  Value ofChoice(Formula.Choice node, Type first, Type second) {
    return report(
        Problem.UNIT_MISMATCH,
        node.second().span(),
        "'then' gives " + Wording.of(first) + ", 'else' " + Wording.of(second),
        hint(first, second));
  }

  private Value report(Problem problem, Span span, String message, String hint) {
    draft.findings().add(problem, span, message, hint);
    return Value.UNKNOWN;
  }
}
