package org.signalbox.dsl.text.print;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Protection.Exiting;
import org.signalbox.dsl.syntax.Protection.Level;
import org.signalbox.dsl.syntax.Protection.Whom;

/** Spells the statements that protect a position. */
final class ProtectionPrinter {

  private ProtectionPrinter() {}

  static String text(Protection protection) {
    return switch (protection) {
      case Protection.Standing(_, var exiting, var whom) ->
          Layout.statement(exiting(exiting), whom(whom));
      case Protection.Breakeven(_, var profit, var plus, var whom) ->
          Layout.statement(
              "breakeven after profit "
                  + ExpressionPrinter.whole(profit)
                  + plus.map(more -> " plus " + ExpressionPrinter.whole(more)).orElse(""),
              whom(whom));
      case Protection.SquareOff(_, var clock) -> "square off at " + AtomPrinter.clock(clock);
    };
  }

  private static List<String> whom(Optional<Whom> whom) {
    return whom
        .map(it ->
            switch (it) {
              case Whom.OfSide(var side) -> "for " + AtomPrinter.word(side);
              case Whom.OfEntry(var name, _) -> "for entry " + name;
            })
        .stream()
        .toList();
  }

  static String exiting(Exiting exiting) {
    return switch (exiting) {
      case Exiting.StopLoss(var level, var from, _) ->
          "stop loss "
              + level(level)
              + from.map(entry -> " from " + AtomPrinter.word(entry) + " entry").orElse("");
      case Exiting.TakeProfit target -> takeProfit(target);
      case Exiting.TrailingStop(var level, var from, var afterProfit, _) ->
          "trailing stop "
              + level(level)
              + from.map(column -> " from " + ExpressionPrinter.whole(column)).orElse("")
              + afterProfit
                  .map(profit -> " after profit " + ExpressionPrinter.whole(profit))
                  .orElse("");
    };
  }

  private static String takeProfit(Exiting.TakeProfit target) {
    String later =
        target.later().stream()
            .map(rung ->
                " then "
                    + ExpressionPrinter.whole(rung.distance())
                    + " after "
                    + AtomPrinter.duration(rung.after()))
            .collect(joining());
    return "take profit "
        + level(target.level())
        + later
        + target.exiting().map(part -> " exiting " + AtomPrinter.percent(part)).orElse("");
  }

  private static String level(Level level) {
    return switch (level) {
      case Level.Distance(var distance) -> ExpressionPrinter.whole(distance);
      case Level.Price(var price) -> "at " + ExpressionPrinter.whole(price);
    };
  }
}
