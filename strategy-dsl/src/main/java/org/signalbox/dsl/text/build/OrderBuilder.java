package org.signalbox.dsl.text.build;

import java.util.List;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.AmountSizeContext;
import org.signalbox.dsl.grammar.SignalboxParser.LimitOrderContext;
import org.signalbox.dsl.grammar.SignalboxParser.MarketOrderContext;
import org.signalbox.dsl.grammar.SignalboxParser.NextOrderContext;
import org.signalbox.dsl.grammar.SignalboxParser.OrderTypeContext;
import org.signalbox.dsl.grammar.SignalboxParser.RiskSizeContext;
import org.signalbox.dsl.grammar.SignalboxParser.SizeContext;
import org.signalbox.dsl.grammar.SignalboxParser.StopOrderContext;
import org.signalbox.dsl.grammar.SignalboxParser.ValidForContext;
import org.signalbox.dsl.grammar.SignalboxParser.ValidUntilCancelledContext;
import org.signalbox.dsl.grammar.SignalboxParser.ValidUntilContext;
import org.signalbox.dsl.grammar.SignalboxParser.ValidWhileContext;
import org.signalbox.dsl.grammar.SignalboxParser.ValidityContext;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.OrderType;
import org.signalbox.dsl.syntax.Size;
import org.signalbox.dsl.syntax.Validity;

/** Makes what is said of an order: how it is filled, how much it is for, how long it lives. */
final class OrderBuilder {

  private final Building building;
  private final Atoms atoms;
  private final ExpressionBuilder expressions;

  OrderBuilder(Building building, ExpressionBuilder expressions) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.expressions = expressions;
  }

  OrderType orderType(OrderTypeContext context) {
    Span span = building.span(context);
    return switch (context) {
      case MarketOrderContext _ -> new OrderType.Market(span);
      case NextOrderContext next ->
          new OrderType.Next(Atoms.constant(Clock.Edge.class, next.getStop().getText()), span);
      case LimitOrderContext limit ->
          new OrderType.Limit(expressions.expression(limit.expr()), span);
      case StopOrderContext stop -> {
        List<Expression> prices = stop.expr().stream().map(expressions::expression).toList();
        yield prices.size() == 1
            ? new OrderType.Stop(prices.getFirst(), span)
            : new OrderType.StopLimit(prices.getFirst(), prices.getLast(), span);
      }
      default -> throw new IllegalStateException("unknown order " + context.getText());
    };
  }

  Validity validity(ValidityContext context) {
    Span span = building.span(context);
    return switch (context) {
      case ValidForContext it -> new Validity.For(atoms.duration(it.duration()), span);
      case ValidUntilContext it -> new Validity.Until(atoms.clock(it.clock()), span);
      case ValidUntilCancelledContext _ -> new Validity.UntilCancelled(span);
      case ValidWhileContext it -> new Validity.While(expressions.row(it.row()), span);
      default -> throw new IllegalStateException("unknown validity " + context.getText());
    };
  }

  Size size(SizeContext context) {
    Span span = building.span(context);
    return switch (context) {
      case RiskSizeContext risk -> {
        List<Expression> parts = risk.expr().stream().map(expressions::expression).toList();
        yield new Size.Risk(parts.getFirst(), parts.stream().skip(1).findFirst(), span);
      }
      case AmountSizeContext amount -> {
        Expression count = expressions.expression(amount.expr());
        yield amount.getChildCount() == 1
            ? new Size.Amount(count, span)
            : new Size.Units(
                count, Atoms.constant(Size.Unit.class, amount.getStop().getText()), span);
      }
      default -> throw new IllegalStateException("unknown size " + context.getText());
    };
  }
}
