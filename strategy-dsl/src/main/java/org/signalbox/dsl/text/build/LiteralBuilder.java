package org.signalbox.dsl.text.build;

import java.math.BigDecimal;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.DateLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.LiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.MoneyLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.MonthLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.NumberLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.PercentLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.RiskLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.TimeLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.TruthLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.UnknownLiteralContext;
import org.signalbox.dsl.grammar.SignalboxParser.WeekdayLiteralContext;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Literal.PriceStep;
import org.signalbox.dsl.text.word.Currencies;

/** Makes values that are written down. */
final class LiteralBuilder {

  private final Building building;

  LiteralBuilder(Building building) {
    this.building = building;
  }

  Expression literal(LiteralContext context) {
    Span span = building.span(context);
    String text = context.getText();
    return switch (context) {
      case NumberLiteralContext number -> number(number, span);
      case PercentLiteralContext _ -> new Literal.Percent(Atoms.number(text), span);
      case RiskLiteralContext _ -> new Literal.RiskMultiple(Atoms.number(text), span);
      case MoneyLiteralContext _ ->
          new Literal.Money(Atoms.number(text.substring(1)), Currencies.code(text.charAt(0)), span);
      case TimeLiteralContext time -> new Literal.TimeOfDay(Atoms.time(time.TIME()), span);
      case DateLiteralContext date -> new Literal.Date(Atoms.date(date.DATE()), span);
      case WeekdayLiteralContext day -> new Literal.Weekday(Atoms.weekday(day.WEEKDAY()), span);
      case MonthLiteralContext month -> new Literal.Month(Atoms.month(month.MONTHNAME()), span);
      case TruthLiteralContext _ -> new Literal.Truth(text.equals("true"), span);
      case UnknownLiteralContext _ -> new Literal.Unknown(span);
      default -> throw new IllegalStateException("unknown literal " + text);
    };
  }

  private static Expression number(NumberLiteralContext context, Span span) {
    BigDecimal value = Atoms.number(context.NUMBER().getText());
    if (context.getChildCount() == 1) {
      return new Literal.Decimal(value, span);
    }
    String unit = context.getStop().getText();
    return Optional.ofNullable(context.SYMBOL())
        .map(TerminalNode::getText)
        .<Expression>map(currency -> new Literal.Money(value, currency, span))
        .orElseGet(() -> withUnit(value, unit, span));
  }

  private static Expression withUnit(BigDecimal value, String unit, Span span) {
    return switch (unit) {
      case "tick", "ticks" -> new Literal.PriceSteps(value, PriceStep.TICK, span);
      case "point", "points" -> new Literal.PriceSteps(value, PriceStep.POINT, span);
      case "pip", "pips" -> new Literal.PriceSteps(value, PriceStep.PIP, span);
      default -> new Literal.Period(new Duration.Fixed(value, Atoms.unit(unit), span));
    };
  }
}
