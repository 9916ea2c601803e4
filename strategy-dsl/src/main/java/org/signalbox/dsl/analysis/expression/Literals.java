package org.signalbox.dsl.analysis.expression;

import java.math.BigDecimal;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Free;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Term.Fact;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Literal;

/** What is written down. */
final class Literals {

  private Literals() {}

  static Value value(Literal literal, Place place, Lapses lapses) {
    return switch (literal) {
      case Literal.Decimal decimal -> number(decimal.value());
      case Literal.Percent percent -> Value.constant(fraction(percent.value()), Type.PERCENT);
      case Literal.RiskMultiple multiple ->
          Value.constant(multiple.value().doubleValue(), Type.RISK_MULTIPLE);
      case Literal.Money money ->
          Value.constant(money.value().doubleValue(), Type.MONEY.about(money.currency()));
      case Literal.PriceSteps steps -> steps(steps, place);
      case Literal.Period period -> lapses.value(period.duration());
      case Literal.TimeOfDay time -> Value.constant(time.value().toSecondOfDay(), Type.TIME);
      case Literal.Date date -> Value.constant((double) date.value().toEpochDay(), Type.DATE);
      case Literal.Weekday weekday -> Value.constant(weekday.value().getValue(), Type.WEEKDAY);
      case Literal.Month month -> Value.constant(month.value().getValue(), Type.MONTH);
      case Literal.Truth truth -> Value.constant(truth.value() ? 1 : 0, Type.BOOL);
      case Literal.Unknown _ -> Value.UNKNOWN;
    };
  }

  /** As a fraction: 5% is 0.05. */
  static double fraction(BigDecimal percent) {
    return percent.movePointLeft(2).doubleValue();
  }

  private static Value number(BigDecimal value) {
    return value.signum() == 0 ? new Free(0) : Value.number(value.doubleValue());
  }

  private static Series steps(Literal.PriceSteps steps, Place place) {
    Fact.Kind kind =
        switch (steps.step()) {
          case TICK -> Fact.Kind.TICK;
          case POINT -> Fact.Kind.POINT;
          case PIP -> Fact.Kind.PIP;
        };
    Term fact =
        new Fact(kind, steps.value().doubleValue(), BuiltIns.price(place.feed()), place.feed());
    return new Series(fact, Bounds.of(Range.POSITIVE));
  }
}
