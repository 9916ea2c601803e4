package org.signalbox.dsl.text.build;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.AllocCappedContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocCashContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocChoiceContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocEachContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocEquallyContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocMixContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocNamedContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocParenContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocRankedContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocScaledContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocSideContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocSymbolContext;
import org.signalbox.dsl.grammar.SignalboxParser.DailyContext;
import org.signalbox.dsl.grammar.SignalboxParser.EqualSlotsContext;
import org.signalbox.dsl.grammar.SignalboxParser.EveryContext;
import org.signalbox.dsl.grammar.SignalboxParser.MonthlyContext;
import org.signalbox.dsl.grammar.SignalboxParser.OrdinalDayContext;
import org.signalbox.dsl.grammar.SignalboxParser.PartContext;
import org.signalbox.dsl.grammar.SignalboxParser.QuarterlyContext;
import org.signalbox.dsl.grammar.SignalboxParser.RankingContext;
import org.signalbox.dsl.grammar.SignalboxParser.RhythmContext;
import org.signalbox.dsl.grammar.SignalboxParser.ScheduleContext;
import org.signalbox.dsl.grammar.SignalboxParser.WeeklyContext;
import org.signalbox.dsl.grammar.SignalboxParser.WeightedByContext;
import org.signalbox.dsl.grammar.SignalboxParser.WeightingContext;
import org.signalbox.dsl.grammar.SignalboxParser.WhereClauseContext;
import org.signalbox.dsl.grammar.SignalboxParser.YearlyContext;
import org.signalbox.dsl.syntax.Allocation;
import org.signalbox.dsl.syntax.Allocation.Part;
import org.signalbox.dsl.syntax.Allocation.Weighting;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Ranking;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.Schedule.DayOfMonth;
import org.signalbox.dsl.syntax.Schedule.Rhythm;

/** Makes the trees of portfolios, of rankings and of schedules. */
final class AllocationBuilder {

  private final Building building;
  private final Atoms atoms;
  private final ExpressionBuilder expressions;

  AllocationBuilder(Building building, ExpressionBuilder expressions) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.expressions = expressions;
  }

  Allocation allocation(AllocContext context) {
    Span span = building.span(context);
    return switch (context) {
      case AllocChoiceContext choice ->
          new Allocation.Choice(
              expressions.expression(choice.expr()),
              allocation(choice.alloc(0)),
              allocation(choice.alloc(1)),
              span);
      case AllocEquallyContext equally ->
          new Allocation.Equally(equally.alloc().stream().map(this::allocation).toList(), span);
      case AllocMixContext mix ->
          new Allocation.Mix(mix.part().stream().map(this::part).toList(), span);
      case AllocRankedContext ranked ->
          new Allocation.Ranked(
              ranking(ranked.ranking()),
              weighting(ranked.weighting()),
              Optional.ofNullable(ranked.alloc()).map(this::allocation),
              span);
      case AllocEachContext each ->
          new Allocation.EachOf(
              atoms.subject(each.subject()),
              where(each.whereClause()),
              weighting(each.weighting()),
              Optional.ofNullable(each.alloc()).map(this::allocation),
              span);
      case AllocSideContext side ->
          new Allocation.OfSide(Atoms.side(side.side()), allocation(side.alloc()), span);
      case AllocScaledContext scaled -> scaled(scaled, span);
      case AllocCappedContext capped ->
          new Allocation.Capped(
              allocation(capped.alloc()), expressions.expression(capped.expr()), span);
      case AllocCashContext _ -> new Allocation.Cash(span);
      case AllocSymbolContext symbol ->
          new Allocation.Symbol(Atoms.symbol(symbol.symbolRef()), span);
      case AllocNamedContext named -> new Allocation.Named(named.getText(), span);
      case AllocParenContext paren -> allocation(paren.alloc());
      default -> throw new IllegalStateException("unknown allocation " + context.getText());
    };
  }

  private Allocation scaled(AllocScaledContext context, Span span) {
    List<Expression> parts = context.expr().stream().map(expressions::expression).toList();
    return new Allocation.Scaled(
        allocation(context.alloc()),
        parts.getFirst(),
        atoms.duration(context.duration()),
        parts.stream().skip(1).findFirst(),
        span);
  }

  private Part part(PartContext context) {
    Expression weight =
        context.PERCENT() == null
            ? expressions.expression(context.expr())
            : new Literal.Percent(
                Atoms.number(context.PERCENT().getText()),
                building.span(context.PERCENT().getSymbol()));
    return new Part(weight, allocation(context.alloc()));
  }

  private Optional<Weighting> weighting(@Nullable WeightingContext context) {
    return Optional.ofNullable(context)
        .map(weighting ->
            switch (weighting) {
              case EqualSlotsContext _ -> new Weighting.EqualSlots();
              case WeightedByContext by -> new Weighting.By(expressions.expression(by.expr()));
              default -> new Weighting.Equally();
            });
  }

  Ranking ranking(RankingContext context) {
    return new Ranking(
        Atoms.constant(Ranking.End.class, context.getStart().getText()),
        expressions.additive(context.additive()),
        atoms.subject(context.subject()),
        expressions.expression(context.expr()),
        where(context.whereClause()));
  }

  private Optional<Row> where(@Nullable WhereClauseContext context) {
    return Optional.ofNullable(context).map(where -> expressions.row(where.row()));
  }

  Schedule schedule(ScheduleContext context) {
    return new Schedule(
        rhythm(context.rhythm()),
        Optional.ofNullable(context.clock()).map(atoms::clock),
        building.span(context));
  }

  private Rhythm rhythm(RhythmContext context) {
    return switch (context) {
      case DailyContext _ -> new Rhythm.Daily();
      case WeeklyContext weekly ->
          new Rhythm.Weekly(Optional.ofNullable(weekly.WEEKDAY()).map(Atoms::weekday));
      case MonthlyContext monthly ->
          new Rhythm.Monthly(Optional.ofNullable(monthly.ordinalDay()).map(this::day));
      case QuarterlyContext _ -> new Rhythm.Quarterly();
      case YearlyContext _ -> new Rhythm.Yearly();
      case EveryContext every -> new Rhythm.Every(atoms.duration(every.duration()));
      default -> throw new IllegalStateException("unknown rhythm " + context.getText());
    };
  }

  private DayOfMonth day(OrdinalDayContext context) {
    if (context.NUMBER() == null) {
      return Building.has(context, "first")
          ? new DayOfMonth.FirstTradingDay()
          : new DayOfMonth.LastTradingDay();
    }
    int number = atoms.count(context.NUMBER().getSymbol());
    return Building.has(context, "trading")
        ? new DayOfMonth.TradingDay(number)
        : new DayOfMonth.CalendarDay(number);
  }
}
