package org.signalbox.dsl.syntax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text can say and a tree may therefore hold: names that are no keywords, numbers without a
 * sign, comments of one line. The constructors of the tree ask here, so that a tree that exists can
 * be printed and read again.
 */
public final class Words {

  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9_]*");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final int MOST_DIGITS = 60;

  private static final Set<String> RESERVED =
      words(
          """
          about above add after ago alert all allocation allow among and any as at basket before
          below between breakeven by cancelled capped close contracts cooldown counted crosses data
          define each else enter equally every exit exiting extern falling false far followed for
          from halt hold if ignore import in into is least let library limited long most na none not of on
          open opposite or otherwise param pause per prefer previous rebalance refreshed require
          return returns rising scaled sequence session sessions shares short show signalbox size so
          square starting stop strategy symbol tags take then times to trade trailing true universe
          until valid weighted when where while with within\
          """);

  /** Keywords that are names where nothing else could be meant. */
  private static final Set<String> SOFT =
      words(
          """
          up top bottom first last next average step plus market limit risk over loss profit cash
          volatility leverage position positions entry entries highest lowest hourly daily weekly
          monthly quarterly yearly second seconds minute minutes hour hours day days week weeks month
          months year years bar bars tick ticks point points pip pips units lots window label version
          total trading mix equal slots reverse tolerance signals off filled\
          """);

  /** Reserved words that may follow a point or label an argument. */
  private static final Set<String> MEMBERS =
      words(
          "open close size stop session from to trade data long short by of at on in among each all"
              + " any");

  private static final Set<String> COLUMNS = words("open high low close volume");

  private static final Set<String> STEPS = words("first second last top bottom up");

  private Words() {}

  private static Set<String> words(String text) {
    return Set.of(text.split("\\s+"));
  }

  /** Whether a definition may bear this name. */
  public static boolean isName(String word) {
    return NAME.matcher(word).matches() && !RESERVED.contains(word);
  }

  /** Whether the grammar allows it even where a soft keyword would be misunderstood. */
  public static boolean isPlainName(String word) {
    return isName(word) && !SOFT.contains(word);
  }

  /** Whether a member or an argument may bear this name. */
  public static boolean isMember(String word) {
    return isName(word) || MEMBERS.contains(word);
  }

  static void requireName(String word) {
    require(isName(word), "name", word);
  }

  static void requirePlainName(String word) {
    require(isPlainName(word), "name", word);
  }

  static void requireMember(String word) {
    require(isMember(word), "name of a field", word);
  }

  static void requireStep(String word) {
    require(isPlainName(word) || STEPS.contains(word), "name of a step", word);
  }

  static void requireCurrency(String code) {
    require(CURRENCY.matcher(code).matches(), "currency", code);
  }

  static void requireAmount(BigDecimal value) {
    boolean plain = value.signum() >= 0 && value.scale() >= 0 && value.scale() <= MOST_DIGITS;
    require(plain && value.precision() <= MOST_DIGITS, "number without a sign", value);
  }

  static void requireCount(int value) {
    require(value > 0 && value <= 1_000_000, "count from 1 to 1000000", value);
  }

  /** Whether there is at least so much of something. */
  static void requireSome(List<?> list, int least, String what) {
    if (list.size() < least) {
      throw new IllegalArgumentException(
          "at least " + least + " " + what + " needed, was " + list.size());
    }
  }

  static void requireNote(List<String> note) {
    for (String line : note) {
      boolean one = line.indexOf('\n') < 0 && line.indexOf('\r') < 0;
      require(one && line.equals(line.stripTrailing()), "line of a comment", line);
    }
  }

  /** Text in quotes: any characters that are characters. */
  static void requireText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(character)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      require(paired || !Character.isSurrogate(character), "text", text);
      i += paired ? 1 : 0;
    }
  }

  /** A name that is read: any but those of the columns, which have a node of their own. */
  static void requireReference(String name) {
    require(isName(name) && !COLUMNS.contains(name), "name", name);
  }

  /** What stands before the bracket; behind a point any word may. */
  static void requireFunction(boolean inLibrary, String function) {
    require(inLibrary ? isMember(function) : isName(function), "name of a function", function);
  }

  /** A fixed number of bars ago is a step {@link Moved.Back}, not a length of time. */
  static void requireNoBars(Duration duration) {
    boolean inBars =
        switch (duration) {
          case Duration.Fixed(_, var unit, _) -> unit == TimeUnit.BAR;
          case Duration.Counted(_, var unit, _) -> unit == TimeUnit.BAR;
          case Duration.Named _ -> false;
        };
    require(!inBars, "length of time", duration);
  }

  static void requireLength(TimeUnit unit) {
    require(unit != TimeUnit.BAR, "length of time", unit);
  }

  static void requireYear(LocalDate date) {
    require(date.getYear() >= 0 && date.getYear() <= 9999, "year of four digits", date);
  }

  static void requireSeconds(LocalTime time) {
    require(time.equals(time.truncatedTo(ChronoUnit.SECONDS)), "time in whole seconds", time);
  }

  /** A trailing stop follows a column, or a value that has a name. */
  static void requireFollowed(Expression column) {
    boolean followed =
        column instanceof Reference.Field
            || (column instanceof Reference.Name(var name, _) && isPlainName(name));
    require(followed, "column or name", column);
  }

  private static void require(boolean holds, String what, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("a " + what + " is needed, was '" + found + "'");
    }
  }
}
