package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** Values made of values. */
public sealed interface Formula extends Expression {

  record Arithmetic(Operator operator, Expression left, Expression right, Span span)
      implements Formula {}

  record Negative(Expression operand, Span span) implements Formula {}

  /** {@code 2% below close}, {@code 1 tick above high}. */
  record Offset(Expression distance, Direction direction, Expression base, Span span)
      implements Formula {}

  /** {@code if condition then first else second}. */
  record Choice(Expression condition, Expression first, Expression second, Span span)
      implements Formula {}

  /**
   * {@code sum of (k from 1 to 5: close[k])}, {@code all of (k from 1 to n: low[k] > low)}.
   *
   * @param variable stands for each whole number of the range in turn
   */
  record Over(
      Fold fold, String variable, Expression from, Expression to, Expression body, Span span)
      implements Formula {
    public Over {
      Words.requireName(variable);
    }
  }

  /** How the values of an {@link Over} become one. */
  sealed interface Fold {

    record All() implements Fold {}

    record Any() implements Fold {}

    record None() implements Fold {}

    record AtLeast(Expression count) implements Fold {}

    record By(String function) implements Fold {
      public By {
        Words.requireName(function);
      }
    }
  }

  /** Which side of a price. */
  enum Direction {
    ABOVE,
    BELOW
  }

  /** Operators of arithmetic, loosest binding first. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("^");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
