package org.signalbox.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days and the limits of a calendar's line.
 *
 * <pre>
 *   January 1                              December 25, Saturday-1, Sunday+1
 *   third Monday of January                fourth Thursday of November +1
 *   Monday before May 25                   Easter-2
 *   2001-09-11..2001-09-14 2012-10-29      (days and stretches of days)
 *   since 1998   until 2024-11-04   on Monday Tuesday
 * </pre>
 */
final class DayRules {

  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");
  private static final Pattern NTH = Pattern.compile("(\\w+) (\\w+) of (\\w+)(?: ?([+-]\\d+))?");
  private static final Pattern BEFORE = Pattern.compile("(\\w+) before (\\w+) (\\d+)");
  private static final Pattern EASTER = Pattern.compile("Easter([+-]\\d+)?");
  private static final Pattern FIXED = Pattern.compile("([A-Z]\\w+) (\\d+)((?:, \\w+[+-]\\d+)*)");
  private static final Pattern MOVE = Pattern.compile("(\\w+)([+-]\\d+)");
  private static final Pattern SINCE = Pattern.compile("since (\\S+)");
  private static final Pattern UNTIL = Pattern.compile("until (\\S+)");
  private static final Pattern ON = Pattern.compile("on ((?:[A-Z][a-z]+ ?)+)");

  private DayRules() {}

  static DayRule parse(String text) {
    return Stream.of(
            NTH.matcher(text).results().map(DayRules::nth),
            BEFORE.matcher(text).results().map(DayRules::before),
            EASTER.matcher(text).results().map(it -> new DayRule.Easter(offset(it.group(1)))),
            FIXED.matcher(text).results().map(DayRules::fixed))
        .flatMap(it -> it)
        .map(DayRule.class::cast)
        .findFirst()
        .orElseGet(() -> listed(text));
  }

  static Coverage validityOf(String limits) {
    LocalDate since = first(SINCE, limits, "-01-01").orElse(Coverage.ALWAYS.from());
    LocalDate until = first(UNTIL, limits, "-12-31").orElse(Coverage.ALWAYS.to());
    return new Coverage(since, until);
  }

  static Set<DayOfWeek> weekdaysOf(String limits) {
    Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    ON.matcher(limits)
        .results()
        .flatMap(it -> Arrays.stream(it.group(1).strip().split(" ")))
        .forEach(it -> named.add(weekday(it)));
    return named.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : named;
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static DayRule nth(MatchResult it) {
    int ordinal = it.group(1).equals("last") ? -1 : ORDINALS.indexOf(it.group(1)) + 1;
    if (ordinal == 0) {
      throw new IllegalArgumentException(it.group(1));
    }
    return new DayRule.Nth(ordinal, weekday(it.group(2)), month(it.group(3)), offset(it.group(4)));
  }

  private static DayRule before(MatchResult it) {
    return new DayRule.Before(weekday(it.group(1)), day(it.group(2), it.group(3)));
  }

  private static DayRule fixed(MatchResult it) {
    Map<DayOfWeek, Integer> moves = new EnumMap<>(DayOfWeek.class);
    MOVE.matcher(it.group(3))
        .results()
        .forEach(move -> moves.put(weekday(move.group(1)), Integer.valueOf(move.group(2))));
    return new DayRule.Fixed(day(it.group(1), it.group(2)), moves);
  }

  private static DayRule listed(String text) {
    return new DayRule.Listed(Arrays.stream(text.split(" +")).flatMap(DayRules::stretch).toList());
  }

  private static Stream<LocalDate> stretch(String text) {
    String[] ends = text.split("\\.\\.", -1);
    LocalDate first = LocalDate.parse(ends[0]);
    return first.datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1));
  }

  private static Optional<LocalDate> first(Pattern pattern, String text, String ofYear) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .map(it -> LocalDate.parse(it.length() == 4 ? it + ofYear : it))
        .findFirst();
  }

  private static MonthDay day(String month, String day) {
    return MonthDay.of(month(month), Integer.parseInt(day));
  }

  private static Month month(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static int offset(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }
}
