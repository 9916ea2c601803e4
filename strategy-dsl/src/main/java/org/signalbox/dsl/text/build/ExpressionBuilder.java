package org.signalbox.dsl.text.build;

import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.AdditiveContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.MultiplicativeContext;
import org.signalbox.dsl.grammar.SignalboxParser.OffsetContext;
import org.signalbox.dsl.grammar.SignalboxParser.PowerContext;
import org.signalbox.dsl.grammar.SignalboxParser.RowContext;
import org.signalbox.dsl.grammar.SignalboxParser.UnaryContext;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Formula.Direction;
import org.signalbox.dsl.syntax.Formula.Operator;
import org.signalbox.dsl.syntax.Row;

/** Makes the trees of formulas, and of conditions and values by their own builders. */
final class ExpressionBuilder {

  private final Building building;
  private final ConditionBuilder conditions;
  private final ValueBuilder values;

  ExpressionBuilder(Building building) {
    this.building = building;
    this.conditions = new ConditionBuilder(building, this);
    this.values = new ValueBuilder(building, this, conditions);
  }

  Row row(RowContext context) {
    return new Row(building.row(context), expression(context.expr()));
  }

  Expression expression(ExprContext context) {
    List<ExprContext> parts = context.expr();
    return parts.isEmpty()
        ? conditions.or(context.orExpr())
        : new Formula.Choice(
            expression(parts.get(0)),
            expression(parts.get(1)),
            expression(parts.get(2)),
            building.span(context));
  }

  Expression offset(OffsetContext context) {
    Expression first = additive(context.additive(0));
    if (context.additive().size() == 1) {
      return first;
    }
    Direction direction = Building.has(context, "above") ? Direction.ABOVE : Direction.BELOW;
    return new Formula.Offset(
        first, direction, additive(context.additive(1)), building.span(context));
  }

  Expression additive(AdditiveContext context) {
    List<MultiplicativeContext> terms = context.multiplicative();
    return chain(context, terms, this::multiplicative);
  }

  private Expression multiplicative(MultiplicativeContext context) {
    return chain(context, context.unary(), this::unary);
  }

  /** Operands with operators between them, grouped from the left. */
  private <C extends ParserRuleContext> Expression chain(
      ParserRuleContext context, List<C> operands, Function<C, Expression> build) {
    Expression left = build.apply(operands.getFirst());
    if (!building.allows(context, operands.size() - 1)) {
      return left;
    }
    Span start = building.span(operands.getFirst());
    for (int i = 1; i < operands.size(); i++) {
      Operator operator = operator(context.getChild(2 * i - 1).getText());
      Expression right = build.apply(operands.get(i));
      Span span = start.to(building.span(operands.get(i)));
      left = new Formula.Arithmetic(operator, left, right, span);
    }
    return left;
  }

  private static Operator operator(String symbol) {
    return switch (symbol) {
      case "+" -> Operator.ADD;
      case "-" -> Operator.SUBTRACT;
      case "*" -> Operator.MULTIPLY;
      default -> Operator.DIVIDE;
    };
  }

  Expression unary(UnaryContext context) {
    return context.power() == null
        ? new Formula.Negative(unary(context.unary()), building.span(context))
        : power(context.power());
  }

  private Expression power(PowerContext context) {
    Expression base = values.postfix(context.postfix());
    return context.unary() == null
        ? base
        : new Formula.Arithmetic(
            Operator.POWER, base, unary(context.unary()), building.span(context));
  }
}
