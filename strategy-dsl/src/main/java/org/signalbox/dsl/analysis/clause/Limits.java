package org.signalbox.dsl.analysis.clause;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.analysis.value.Value.Free;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Limit.Capped;
import org.signalbox.dsl.syntax.Limit.Closing;
import org.signalbox.dsl.syntax.Row;

/** Reads what keeps a strategy from entering, or ends it. */
public final class Limits {

  private static final Set<Unit> VALUES = EnumSet.of(Unit.MONEY, Unit.PERCENT);

  private final Desk desk;
  private final Amounts amounts;

  public Limits(Desk desk) {
    this.desk = desk;
    this.amounts = new Amounts(desk);
  }

  /** The limit of a statement; empty where the statement limits nothing: size, opposite signals. */
  public Optional<Limit> limit(org.signalbox.dsl.syntax.Limit limit) {
    String id = limit.origin().id();
    return switch (limit) {
      case org.signalbox.dsl.syntax.Limit.AtMost most -> Optional.of(atMost(id, most));
      case org.signalbox.dsl.syntax.Limit.EntryHours hours ->
          Optional.of(
              new Limit.Between(id, hours.from().toSecondOfDay(), hours.to().toSecondOfDay()));
      case org.signalbox.dsl.syntax.Limit.EntryDays days ->
          Optional.of(
              new Limit.OnWeekdays(id, days.days().stream().map(DayOfWeek::getValue).toList()));
      case org.signalbox.dsl.syntax.Limit.EntryCondition when ->
          Optional.of(new Limit.When(id, condition(when.when())));
      case org.signalbox.dsl.syntax.Limit.Leverage leverage ->
          Optional.of(new Limit.Leverage(id, leverage(leverage.factor())));
      case org.signalbox.dsl.syntax.Limit.Pause pause ->
          lapse(pause.duration()).map(it -> new Limit.Pause(id, it, condition(pause.when())));
      case org.signalbox.dsl.syntax.Limit.Halt halt ->
          Optional.of(new Limit.Halt(id, halt.exitAll(), condition(halt.when())));
      case org.signalbox.dsl.syntax.Limit.Cooldown cooldown ->
          lapse(cooldown.duration()).map(it -> new Limit.Cooldown(id, it, after(cooldown.after())));
      case org.signalbox.dsl.syntax.Limit.Sizing _,
          org.signalbox.dsl.syntax.Limit.OppositeSignals _ ->
          Optional.empty();
    };
  }

  /** {@code square off at 15:15}. */
  public Limit squareOff(org.signalbox.dsl.syntax.Protection.SquareOff squareOff) {
    return new Limit.SquareOff(squareOff.origin().id(), new Clocks(desk).moment(squareOff.clock()));
  }

  private Limit atMost(String id, org.signalbox.dsl.syntax.Limit.AtMost most) {
    return switch (most.capped()) {
      case Capped.Positions positions ->
          new Limit.Positions(id, count(most.amount()), positions.whenFilled());
      case Capped.OpenEntries entries ->
          new Limit.OpenEntries(id, count(most.amount()), entries.whenFilled());
      case Capped.Entries entries ->
          new Limit.EntriesPer(id, count(most.amount()), Words.of(entries.per()));
      case Capped.PerPosition _ -> new Limit.ValuePerPosition(id, value(most.amount()));
      case Capped.PerSymbol _ -> new Limit.ValuePerSymbol(id, value(most.amount()));
      case Capped.InTotal _ -> new Limit.ValueInTotal(id, value(most.amount()));
    };
  }

  private Term count(Expression expression) {
    Plain plain = desk.expressions().plain(expression, desk.place());
    Series series = plain instanceof Free free ? free.as(Type.NUMBER) : (Series) plain;
    if (series.type().unit() != Unit.NUMBER) {
      amounts.refuse(
          Problem.UNIT_MISMATCH, expression, "a number was expected", series.type(), "write '5'");
    }
    return series.term();
  }

  private Term value(Expression expression) {
    Plain plain = desk.expressions().plain(expression, desk.place());
    Series series = plain instanceof Free free ? free.as(Type.MONEY) : (Series) plain;
    if (!VALUES.contains(series.type().unit())) {
      amounts.refuse(
          Problem.WRONG_SIZE_UNIT,
          expression,
          "a value was expected",
          series.type(),
          "write '10% of equity' or '$5000'");
    }
    amounts.checkPositive(series, expression.span());
    return series.term();
  }

  private double leverage(Expression factor) {
    double value = desk.expressions().constantNumber(factor, desk.place(), "leverage");
    if (value <= 0) {
      desk.findings()
          .add(
              Problem.IMPOSSIBLE_AMOUNT,
              factor.span(),
              "leverage must be greater than 0",
              "1 is no leverage, 2 is twice the equity");
    }
    return value > 0 ? value : 1;
  }

  private Term condition(Row row) {
    return desk.expressions().condition(row.condition(), desk.place()).term();
  }

  private Optional<Lapse> lapse(Duration duration) {
    return desk.expressions().lapses().lapse(duration, desk.place(), 1);
  }

  private static Limit.Cooldown.After after(Optional<Closing> closing) {
    return switch (closing.orElse(Closing.EXIT)) {
      case EXIT -> Limit.Cooldown.After.EXIT;
      case STOP_LOSS -> Limit.Cooldown.After.STOP_LOSS;
      case LOSS -> Limit.Cooldown.After.LOSS;
      case PROFIT -> Limit.Cooldown.After.PROFIT;
    };
  }
}
