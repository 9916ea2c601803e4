package org.signalbox.dsl.text.print;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.signalbox.dsl.syntax.Allocation;
import org.signalbox.dsl.syntax.Allocation.Part;
import org.signalbox.dsl.syntax.Allocation.Weighting;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Ranking;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.Schedule.DayOfMonth;
import org.signalbox.dsl.syntax.Schedule.Rhythm;
import org.signalbox.dsl.text.print.Spelt.Level;

/** Spells portfolios, rankings and schedules. */
final class AllocationPrinter {

  private AllocationPrinter() {}

  static String whole(Allocation allocation) {
    return switch (allocation) {
      case Allocation.Choice(var condition, var first, var second, _) ->
          Layout.cases(
              "if " + ExpressionPrinter.at(Level.OR, condition) + " then " + part(first),
              "else " + last(second));
      case Allocation.Equally(var parts, _) ->
          parts.stream().map(AllocationPrinter::whole).collect(joining(", ", "equally(", ")"));
      case Allocation.Mix(var parts, _) ->
          parts.stream().map(AllocationPrinter::weighted).collect(joining(", ", "mix(", ")"));
      case Allocation.Ranked(var ranking, var weighting, var otherwise, _) ->
          ranking(ranking) + weighting(weighting) + otherwise(otherwise);
      case Allocation.EachOf(var universe, var where, var weighting, var otherwise, _) ->
          "each of "
              + AtomPrinter.subject(universe)
              + where.map(AllocationPrinter::where).orElse("")
              + weighting(weighting)
              + otherwise(otherwise);
      case Allocation.OfSide(var side, var of, _) -> AtomPrinter.word(side) + " " + last(of);
      case Allocation.Scaled(var of, var volatility, var over, var upTo, _) ->
          Layout.cases(
              part(of),
              "scaled to volatility "
                  + ExpressionPrinter.whole(volatility)
                  + " over "
                  + AtomPrinter.duration(over)
                  + upTo.map(most -> " up to " + ExpressionPrinter.whole(most)).orElse(""));
      case Allocation.Capped(var of, var most, _) ->
          Layout.cases(part(of), "capped at " + ExpressionPrinter.whole(most) + " each");
      case Allocation.Cash _ -> "cash";
      case Allocation.Symbol(var symbol, _) -> AtomPrinter.symbol(symbol);
      case Allocation.Named(var name, _) -> name;
    };
  }

  /** An allocation that something follows, so that its end must be plain to see. */
  private static String part(Allocation allocation) {
    return isOpenEnded(allocation) ? "(" + whole(allocation) + ")" : whole(allocation);
  }

  /**
   * An allocation at the end of another one. What scales or caps would be taken to be about the
   * whole.
   */
  private static String last(Allocation allocation) {
    boolean aboutTheWhole =
        allocation instanceof Allocation.Scaled || allocation instanceof Allocation.Capped;
    return aboutTheWhole ? "(" + whole(allocation) + ")" : whole(allocation);
  }

  /** Whether its last part is an allocation again, which would take what follows for itself. */
  private static boolean isOpenEnded(Allocation allocation) {
    return switch (allocation) {
      case Allocation.Choice _, Allocation.OfSide _ -> true;
      case Allocation.Ranked ranked -> ranked.otherwise().isPresent();
      case Allocation.EachOf each -> each.otherwise().isPresent();
      case Allocation.Equally _,
          Allocation.Mix _,
          Allocation.Scaled _,
          Allocation.Capped _,
          Allocation.Cash _,
          Allocation.Symbol _,
          Allocation.Named _ ->
          false;
    };
  }

  private static String weighted(Part part) {
    String weight =
        part.weight() instanceof Literal.Percent(var value, _)
            ? AtomPrinter.percent(value)
            : "(" + ExpressionPrinter.whole(part.weight()) + ")";
    return weight + " " + whole(part.allocation());
  }

  private static String weighting(Optional<Weighting> weighting) {
    return weighting
        .map(it ->
            switch (it) {
              case Weighting.EqualSlots() -> " in equal slots";
              case Weighting.Equally() -> " weighted equally";
              case Weighting.By(var weight) -> " weighted by " + ExpressionPrinter.whole(weight);
            })
        .orElse("");
  }

  private static String otherwise(Optional<Allocation> otherwise) {
    return otherwise.map(other -> " otherwise " + last(other)).orElse("");
  }

  static String ranking(Ranking ranking) {
    return AtomPrinter.word(ranking.end())
        + " "
        + ExpressionPrinter.at(Level.PRIMARY, ranking.count())
        + " of "
        + AtomPrinter.subject(ranking.universe())
        + " by "
        + ExpressionPrinter.whole(ranking.key())
        + ranking.where().map(AllocationPrinter::where).orElse("");
  }

  /** The condition, on a line of its own below its comments where it has any. */
  static String where(Row row) {
    String note = Layout.note(row.origin());
    return (note.isEmpty() ? " " : "\n" + note)
        + "where "
        + ExpressionPrinter.whole(row.condition());
  }

  static String schedule(Schedule schedule) {
    return rhythm(schedule.rhythm())
        + schedule.clock().map(clock -> " at " + AtomPrinter.clock(clock)).orElse("");
  }

  private static String rhythm(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Daily() -> "daily";
      case Rhythm.Weekly(var day) ->
          "weekly" + day.map(it -> " on " + AtomPrinter.weekday(it)).orElse("");
      case Rhythm.Monthly(var day) -> "monthly" + day.map(it -> " on " + day(it)).orElse("");
      case Rhythm.Quarterly() -> "quarterly";
      case Rhythm.Yearly() -> "yearly";
      case Rhythm.Every(var duration) -> "every " + AtomPrinter.duration(duration);
    };
  }

  private static String day(DayOfMonth day) {
    return switch (day) {
      case DayOfMonth.FirstTradingDay() -> "first trading day";
      case DayOfMonth.LastTradingDay() -> "last trading day";
      case DayOfMonth.TradingDay(var number) -> "trading day " + number;
      case DayOfMonth.CalendarDay(var number) -> "day " + number;
    };
  }
}
