package org.signalbox.dsl.analysis.expression;

import java.util.List;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.operator.Arithmetic;
import org.signalbox.kernel.operator.Comparison;
import org.signalbox.kernel.operator.Comparison.Relation;
import org.signalbox.kernel.operator.Logic;
import org.signalbox.kernel.operator.Unary;

/** Makes row-wise terms. What is the same on every row is computed at once. */
final class Composition {

  private Composition() {}

  static Series of(Operator operator, List<Series> operands, Type type, Bounds bounds, Feed feed) {
    if (operands.stream().allMatch(it -> it.constant().isPresent())) {
      double[] values =
          operands.stream().mapToDouble(it -> it.constant().orElse(Double.NaN)).toArray();
      return new Series(new Term.Constant(compute(operator, values), type), bounds);
    }
    List<Term> terms = operands.stream().map(Series::term).toList();
    return new Series(new Term.Rowwise(operator, terms, type, feed), bounds);
  }

  /** Whether all of the conditions hold, or any of them does. */
  static Series connect(Operator operator, List<Series> conditions, Feed feed) {
    if (conditions.size() == 1) {
      return conditions.getFirst();
    }
    Bounds bounds =
        conditions.stream()
            .map(Series::bounds)
            .reduce((a, b) -> a.with(b, Truths.of(operator)))
            .orElse(Bounds.TRUTH);
    return of(operator, conditions, Type.BOOL, bounds, feed);
  }

  static Series not(Series condition, Feed feed) {
    return of(
        Operator.NOT, List.of(condition), Type.BOOL, condition.bounds().map(Truths::not), feed);
  }

  private static double compute(Operator operator, double[] v) {
    return switch (operator) {
      case ADD -> Arithmetic.ADD.of(v[0], v[1]);
      case SUBTRACT -> Arithmetic.SUBTRACT.of(v[0], v[1]);
      case MULTIPLY -> Arithmetic.MULTIPLY.of(v[0], v[1]);
      case DIVIDE -> Arithmetic.DIVIDE.of(v[0], v[1]);
      case POWER -> Arithmetic.POWER.of(v[0], v[1]);
      case NEGATE -> Unary.NEGATE.of(v[0]);
      case LESS -> compare(Relation.LESS, v);
      case LESS_OR_EQUAL -> compare(Relation.LESS_OR_EQUAL, v);
      case GREATER -> compare(Relation.GREATER, v);
      case GREATER_OR_EQUAL -> compare(Relation.GREATER_OR_EQUAL, v);
      case EQUAL -> compare(Relation.EQUAL, v);
      case NOT_EQUAL -> compare(Relation.NOT_EQUAL, v);
      case AND -> fold(Logic.AND, v);
      case OR -> fold(Logic.OR, v);
      case NOT -> Unary.NOT.of(v[0]);
      case AT_LEAST -> votes(v);
      case IF -> Double.isNaN(v[0]) ? Double.NaN : v[0] != 0 ? v[1] : v[2];
      case KNOWN -> Unary.KNOWN.of(v[0]);
    };
  }

  private static double compare(Relation relation, double[] v) {
    return new Comparison(relation, Tolerance.FLOOR).of(v[0], v[1]);
  }

  private static double fold(Logic logic, double[] v) {
    double result = v[0];
    for (int i = 1; i < v.length; i++) {
      result = logic.of(result, v[i]);
    }
    return result;
  }

  /** The first value says how many of the others must be true. */
  private static double votes(double[] v) {
    int yes = 0;
    int open = 0;
    for (int i = 1; i < v.length; i++) {
      yes += v[i] == 1 ? 1 : 0;
      open += Double.isNaN(v[i]) ? 1 : 0;
    }
    return yes >= v[0] ? 1 : yes + open < v[0] ? 0 : Double.NaN;
  }
}
