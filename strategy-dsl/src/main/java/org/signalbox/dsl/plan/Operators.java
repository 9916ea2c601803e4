package org.signalbox.dsl.plan;

import java.util.List;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.plan.Node.Result;
import org.signalbox.kernel.operator.Arithmetic;
import org.signalbox.kernel.operator.Comparison;
import org.signalbox.kernel.operator.Comparison.Relation;
import org.signalbox.kernel.operator.Logic;
import org.signalbox.kernel.operator.Unary;
import org.signalbox.market.Instrument;

/** Plans what is computed from one row alone. */
record Operators(Graph graph, Rows rows, Instrument instrument) {

  Result plan(Term.Rowwise term, List<Result> operands) {
    return switch (term.operator()) {
      case ADD -> fold(new Recipe.Calculate(Arithmetic.ADD), operands);
      case SUBTRACT -> fold(new Recipe.Calculate(Arithmetic.SUBTRACT), operands);
      case MULTIPLY -> fold(new Recipe.Calculate(Arithmetic.MULTIPLY), operands);
      case DIVIDE -> fold(new Recipe.Calculate(Arithmetic.DIVIDE), operands);
      case POWER -> fold(new Recipe.Calculate(Arithmetic.POWER), operands);
      case AND -> fold(new Recipe.Connect(Logic.AND), operands);
      case OR -> fold(new Recipe.Connect(Logic.OR), operands);
      case NEGATE -> all(new Recipe.Alter(Unary.NEGATE), operands);
      case NOT -> all(new Recipe.Alter(Unary.NOT), operands);
      case KNOWN -> all(new Recipe.Alter(Unary.KNOWN), operands);
      case LESS -> compare(Relation.LESS, term, operands);
      case LESS_OR_EQUAL -> compare(Relation.LESS_OR_EQUAL, term, operands);
      case GREATER -> compare(Relation.GREATER, term, operands);
      case GREATER_OR_EQUAL -> compare(Relation.GREATER_OR_EQUAL, term, operands);
      case EQUAL -> compare(Relation.EQUAL, term, operands);
      case NOT_EQUAL -> compare(Relation.NOT_EQUAL, term, operands);
      case AT_LEAST -> all(new Recipe.Vote(operands.size()), operands);
      case IF -> all(new Recipe.Choose(), operands);
    };
  }

  private Result compare(Relation relation, Term.Rowwise term, List<Result> operands) {
    double floor =
        Facts.floor(term.operands().get(0).type(), term.operands().get(1).type(), instrument);
    return all(new Recipe.Compare(new Comparison(relation, floor)), operands);
  }

  private Result fold(Recipe recipe, List<Result> operands) {
    return operands.stream()
        .reduce((left, right) -> all(recipe, List.of(left, right)))
        .orElseThrow();
  }

  private Result all(Recipe recipe, List<Result> operands) {
    return graph.compute(rows, recipe, operands);
  }
}
