package org.signalbox.dsl.text.print;

import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Formula.Fold;
import org.signalbox.dsl.syntax.Formula.Operator;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.text.print.Spelt.Level;

/** Spells expressions, with parentheses only where the grammar needs them. */
public final class ExpressionPrinter {

  private ExpressionPrinter() {}

  /** The text where any expression may stand. */
  public static String whole(Expression expression) {
    return spell(expression).text();
  }

  static String at(Level level, Expression expression) {
    return spell(expression).at(level);
  }

  static Spelt spell(Expression expression) {
    return switch (expression) {
      case Literal literal -> new Spelt(AtomPrinter.literal(literal), Level.PRIMARY);
      case Reference reference -> ValuePrinter.reference(reference);
      case Moved moved -> ValuePrinter.moved(moved);
      case Condition condition -> ConditionPrinter.spell(condition);
      case Formula formula -> formula(formula);
    };
  }

  private static Spelt formula(Formula formula) {
    return switch (formula) {
      case Formula.Arithmetic(var operator, var left, var right, _) ->
          arithmetic(operator, left, right);
      case Formula.Negative(var operand, _) -> new Spelt("-" + at(Level.SIGN, operand), Level.SIGN);
      case Formula.Offset(var distance, var direction, var base, _) ->
          new Spelt(
              at(Level.SUM, distance)
                  + " "
                  + AtomPrinter.word(direction)
                  + " "
                  + at(Level.SUM, base),
              Level.OFFSET);
      case Formula.Choice choice -> choice(choice);
      case Formula.Over over -> over(over);
    };
  }

  private static Spelt arithmetic(Operator operator, Expression left, Expression right) {
    Level level =
        switch (operator) {
          case ADD, SUBTRACT -> Level.SUM;
          case MULTIPLY, DIVIDE -> Level.PRODUCT;
          case POWER -> Level.POWER;
        };
    Level leftLevel = operator == Operator.POWER ? Level.POSTFIX : level;
    Level rightLevel = level == Level.SUM ? Level.PRODUCT : Level.SIGN;
    return new Spelt(
        at(leftLevel, left) + " " + operator.symbol() + " " + at(rightLevel, right), level);
  }

  private static Spelt choice(Formula.Choice choice) {
    String head =
        "if " + at(Level.OR, choice.condition()) + " then " + at(Level.OR, choice.first());
    String rest = "else " + whole(choice.second());
    return new Spelt(Layout.cases(head, rest), Level.CHOICE);
  }

  private static Spelt over(Formula.Over over) {
    String range =
        "%s from %s to %s: %s"
            .formatted(
                over.variable(),
                at(Level.SUM, over.from()),
                at(Level.SUM, over.to()),
                whole(over.body()));
    Spelt whole = new Spelt(fold(over.fold()) + " of (" + range + ")", Level.PRIMARY);
    return over.fold() instanceof Fold.AtLeast ? ConditionPrinter.counted(whole) : whole;
  }

  private static String fold(Fold fold) {
    return switch (fold) {
      case Fold.All() -> "all";
      case Fold.Any() -> "any";
      case Fold.None() -> "none";
      case Fold.AtLeast(var count) -> "at least " + at(Level.PRIMARY, count);
      case Fold.By(var function) -> function;
    };
  }
}
