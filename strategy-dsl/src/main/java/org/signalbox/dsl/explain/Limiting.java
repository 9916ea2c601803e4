package org.signalbox.dsl.explain;

import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Limit.Capped;
import org.signalbox.dsl.syntax.Limit.Closing;
import org.signalbox.dsl.syntax.Notice;

/** How much, how often and when not, and what a strategy tells, in words. */
final class Limiting {

  private final Words words;
  private final Amounts amounts;

  Limiting(Words words) {
    this.words = words;
    this.amounts = new Amounts(words);
  }

  String text(Limit limit) {
    return switch (limit) {
      case Limit.Sizing sizing -> "An entry buys " + amounts.of(sizing.size()) + ".";
      case Limit.AtMost most -> atMost(most);
      case Limit.EntryHours hours ->
          "It enters only between " + hours.from() + " and " + hours.to() + ".";
      case Limit.EntryDays days ->
          "It enters only on " + Words.list(days.days().stream().map(Times::of).toList()) + ".";
      case Limit.EntryCondition when ->
          "It enters only while " + words.conditions().of(when.when()) + ".";
      case Limit.Leverage leverage ->
          "All positions together may be worth up to "
              + words.part(leverage.factor())
              + " times the equity.";
      case Limit.Pause pause ->
          "It enters nothing for "
              + Times.of(pause.duration())
              + " whenever "
              + words.conditions().of(pause.when())
              + ".";
      case Limit.Halt halt ->
          "It stops until a person lets it go on"
              + (halt.exitAll() ? ", and closes everything," : "")
              + " when "
              + words.conditions().of(halt.when())
              + ".";
      case Limit.Cooldown cooldown ->
          "After "
              + closing(cooldown.after().orElse(Closing.EXIT))
              + " it enters nothing for "
              + Times.of(cooldown.duration())
              + ".";
      case Limit.OppositeSignals opposite -> answer(opposite.answer()) + ".";
    };
  }

  private String atMost(Limit.AtMost most) {
    String amount = words.part(most.amount());
    return switch (most.capped()) {
      case Capped.Positions positions ->
          "It has at most " + amount + " positions, " + counted(positions.whenFilled()) + ".";
      case Capped.OpenEntries entries ->
          "It has at most " + amount + " open entries, " + counted(entries.whenFilled()) + ".";
      case Capped.Entries entries ->
          "It enters at most " + amount + " times a " + Times.of(entries.per()) + ".";
      case Capped.PerPosition _ -> "A position is worth at most " + amount + ".";
      case Capped.PerSymbol _ -> "What it has of one instrument is worth at most " + amount + ".";
      case Capped.InTotal _ -> "All positions together are worth at most " + amount + ".";
    };
  }

  private static String counted(boolean whenFilled) {
    return whenFilled ? "counted when they are filled" : "working orders included";
  }

  private static String closing(Closing closing) {
    return switch (closing) {
      case EXIT -> "any exit";
      case STOP_LOSS -> "a stop loss";
      case LOSS -> "a loss";
      case PROFIT -> "a profit";
    };
  }

  /** What an entry signal does while a position of the other side is open; without a full stop. */
  static String answer(Limit.Answer answer) {
    return switch (answer) {
      case REVERSE -> "An opposite signal closes the position and opens one of the other side";
      case EXIT -> "An opposite signal closes the position and opens nothing";
      case IGNORE -> "An opposite signal is ignored while a position is open";
    };
  }

  String text(Notice notice) {
    return switch (notice) {
      case Notice.Alert alert ->
          "It tells \"" + alert.text() + "\" when " + words.conditions().of(alert.when()) + ".";
      case Notice.Show show ->
          "The report draws " + words.of(show.value()) + " as \"" + show.label() + "\".";
    };
  }
}
