package org.signalbox.dsl.analysis.expression;

import java.util.function.BinaryOperator;
import org.signalbox.dsl.analysis.value.Intervals;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.ir.Operator;

/** What is known beforehand about the outcome of comparisons and connectives. */
final class Truths {

  private Truths() {}

  /** The ranges that an operator's result can have, given those of its two operands. */
  static BinaryOperator<Range> of(Operator operator) {
    return switch (operator) {
      case ADD -> Intervals::add;
      case SUBTRACT -> Intervals::subtract;
      case MULTIPLY -> Intervals::multiply;
      case DIVIDE -> Intervals::divide;
      case POWER -> Intervals::power;
      case LESS -> Intervals::less;
      case LESS_OR_EQUAL -> Intervals::lessOrEqual;
      case GREATER -> (a, b) -> Intervals.less(b, a);
      case GREATER_OR_EQUAL -> (a, b) -> Intervals.lessOrEqual(b, a);
      case EQUAL -> Intervals::equal;
      case NOT_EQUAL -> (a, b) -> not(Intervals.equal(a, b));
      case AND -> Intervals::min;
      case OR -> Intervals::max;
      case AT_LEAST -> (_, _) -> Range.TRUTH;
      case NEGATE, NOT, IF, KNOWN ->
          throw new IllegalArgumentException(operator + " does not take two operands");
    };
  }

  static Range not(Range truth) {
    return Intervals.not(truth);
  }
}
