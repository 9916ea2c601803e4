package org.signalbox.dsl.text.print;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Limit.Capped;
import org.signalbox.dsl.text.print.Spelt.Level;

/** Spells the statements that say how much, how often and when not. */
final class LimitPrinter {

  private LimitPrinter() {}

  static String text(Limit limit) {
    return switch (limit) {
      case Limit.Sizing(_, var size) ->
          Layout.statement("size " + RulePrinter.size(size), List.of());
      case Limit.AtMost(_, var amount, var capped) ->
          Layout.statement(
              "allow at most " + ExpressionPrinter.whole(amount) + " " + capped(capped), List.of());
      case Limit.EntryHours(_, var from, var to) ->
          "allow entries between " + AtomPrinter.time(from) + " and " + AtomPrinter.time(to);
      case Limit.EntryDays(_, var days) ->
          days.stream().map(AtomPrinter::weekday).collect(joining(", ", "allow entries on ", ""));
      case Limit.EntryCondition(_, var when) ->
          Layout.statement("allow entries", List.of(RulePrinter.when(when)));
      case Limit.Leverage(_, var factor) ->
          "allow leverage up to " + ExpressionPrinter.at(Level.SUM, factor);
      case Limit.Pause(_, var duration, var when) ->
          Layout.statement(
              "pause entries for " + AtomPrinter.duration(duration),
              List.of(RulePrinter.when(when)));
      case Limit.Halt(_, var exitAll, var when) ->
          Layout.statement(exitAll ? "halt and exit all" : "halt", List.of(RulePrinter.when(when)));
      case Limit.Cooldown(_, var duration, var after) ->
          "cooldown "
              + AtomPrinter.duration(duration)
              + after.map(closing -> " after " + AtomPrinter.word(closing)).orElse("");
      case Limit.OppositeSignals(_, var answer) -> "opposite signals " + AtomPrinter.word(answer);
    };
  }

  private static String capped(Capped capped) {
    return switch (capped) {
      case Capped.Positions(var whenFilled) -> "positions" + counted(whenFilled);
      case Capped.OpenEntries(var whenFilled) -> "open entries" + counted(whenFilled);
      case Capped.Entries(var per) -> "entries per " + AtomPrinter.word(per);
      case Capped.PerPosition() -> "per position";
      case Capped.PerSymbol() -> "per symbol";
      case Capped.InTotal() -> "in total";
    };
  }

  private static String counted(boolean whenFilled) {
    return whenFilled ? " counted when filled" : "";
  }
}
