package org.signalbox.dsl.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.dsl.diagnostic.Edit;
import org.signalbox.dsl.diagnostic.Span;

/** How other languages, and people, say what has one spelling here. */
final class Phrases {

  /**
   * A phrase of elsewhere.
   *
   * @param pattern found anywhere in the statement; what group 1 matches is replaced
   */
  private record Phrase(Pattern pattern, String replacement) {}

  private static final List<Phrase> PHRASES =
      List.of(
          phrase("^(buy)\\b", "enter long"),
          phrase("^(go long)\\b", "enter long"),
          phrase("^(go short)\\b", "enter short"),
          phrase("^(long)\\b", "enter long"),
          phrase("^(short)\\b", "enter short"),
          phrase("^(sell short)\\b", "enter short"),
          phrase("^(sell)\\b", "exit long"),
          phrase("^(cover)\\b", "exit short"),
          phrase("^(close (?:all|everything))\\b", "exit all"),
          phrase("^(close long)\\b", "exit long"),
          phrase("^(close short)\\b", "exit short"),
          phrase("^(stoploss|stop_loss|stop-loss|sl|stop(?! loss))\\b", "stop loss"),
          phrase("^(takeprofit|take_profit|take-profit|target|tp)\\b", "take profit"),
          phrase("^(trailingstop|trailing_stop|trail)\\b", "trailing stop"),
          phrase("^(var|def|const|input)\\b", "let"),
          phrase("^(def|function|func)\\b", "define"),
          phrase("^(plot)\\b", "show"),
          phrase("^(symbol|symbols|instrument|market)\\b", "trade"),
          phrase("^(name|title)\\b", "strategy"),
          phrase("^(description|desc)\\b", "about"),
          phrase("^(enter long if|buy if)\\b", "enter long when"),
          phrase("^(enter short if)\\b", "enter short when"),
          phrase("^(exit long if|sell if)\\b", "exit long when"),
          phrase("^(exit short if)\\b", "exit short when"),
          phrase("^(exit) (?:when|at|after)\\b", "exit all"),
          phrase("\\b(is greater than|is more than|is higher than)\\b", ">"),
          phrase("\\b(is less than|is lower than|is under)\\b", "<"),
          phrase("\\b(is greater than or equal to)\\b", ">="),
          phrase("\\b(is less than or equal to)\\b", "<="),
          phrase("\\b(is equal to|equals)\\b", "="),
          phrase("\\b(cross over|crosses over|cross above|crossed above)\\b", "crosses above"),
          phrase("\\b(cross under|crosses under|cross below|crossed below)\\b", "crosses below"),
          phrase("\\b(in the last|during last|within the last|in last)\\b", "within last"));

  private Phrases() {}

  /** Each known phrase in a statement, with its place and what is said here instead. */
  static List<Edit> rewritten(String statement) {
    return PHRASES.stream().flatMap(phrase -> edit(phrase, statement).stream()).toList();
  }

  private static Optional<Edit> edit(Phrase phrase, String statement) {
    Matcher found = phrase.pattern.matcher(statement);
    return found.find()
        ? Optional.of(new Edit(new Span(found.start(1), found.end(1)), phrase.replacement))
        : Optional.empty();
  }

  private static Phrase phrase(String pattern, String replacement) {
    return new Phrase(Pattern.compile(pattern), replacement);
  }
}
