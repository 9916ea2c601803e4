package org.signalbox.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which days of a year a line of a calendar speaks of. */
sealed interface DayRule {

  /** A day of the month, moved by so many days where it falls on one of the weekdays given. */
  record Fixed(MonthDay day, Map<DayOfWeek, Integer> moves) implements DayRule {
    public Fixed {
      moves = Map.copyOf(moves);
    }
  }

  /**
   * The first, second ... weekday of a month, then so many days on.
   *
   * @param ordinal 1 to 5, or -1 for the last
   */
  record Nth(int ordinal, DayOfWeek weekday, Month month, int offset) implements DayRule {}

  /** The last such weekday before a day of the month. */
  record Before(DayOfWeek weekday, MonthDay day) implements DayRule {}

  /** So many days after Easter Sunday of the western churches. */
  record Easter(int offset) implements DayRule {}

  /** Days that no rule gives: lunar holidays, funerals, storms. */
  record Listed(List<LocalDate> days) implements DayRule {
    public Listed {
      days = List.copyOf(days);
    }
  }

  /** The days that the rule yields for a year; a moved day can lie in the year beside it. */
  default Stream<LocalDate> in(int year) {
    return switch (this) {
      case Fixed(var day, var moves) -> {
        LocalDate date = day.atYear(year);
        yield Stream.of(date.plusDays(moves.getOrDefault(date.getDayOfWeek(), 0)));
      }
      case Nth(int ordinal, var weekday, var month, int offset) ->
          Stream.of(
              LocalDate.of(year, month, 1)
                  .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday))
                  .plusDays(offset));
      case Before(var weekday, var day) ->
          Stream.of(day.atYear(year).with(TemporalAdjusters.previous(weekday)));
      case Easter(int offset) -> Stream.of(easter(year).plusDays(offset));
      case Listed(var days) -> days.stream().filter(it -> it.getYear() == year);
    };
  }

  /** Easter Sunday by the Gregorian reckoning of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int skipped = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - skipped + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * toSunday) / 451;
    int place = epact + toSunday - 7 * late + 114;
    return LocalDate.of(year, place / 31, place % 31 + 1);
  }
}
