package org.signalbox.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {

  private static final String HEAD =
      """
      version 1
      zone UTC
      coverage 2000-01-01..2030-12-31
      sessions per year 260
      week Monday..Friday
      hours 09:00-17:00
      """;

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          January 1;                                2018; 2018-01-01
          January 1, Sunday+1;                      2017; 2017-01-02
          December 25, Saturday-1, Sunday+1;        2021; 2021-12-24
          third Monday of January;                  2024; 2024-01-15
          last Monday of May;                       2023; 2023-05-29
          fourth Thursday of November +1;           2023; 2023-11-24
          Monday before May 25;                     2020; 2020-05-18
          Easter-2;                                 2024; 2024-03-29
          Easter+1;                                 2008; 2008-03-24
          2020-03-02..2020-03-04 2020-05-01;        2020; 2020-03-02 2020-03-03 2020-03-04 2020-05-01
          """)
  void closesTheDaysOfARule(String days, int year, String expected) {
    TradingCalendar calendar = CalendarText.parse("T", HEAD + "closed | " + days + " | | x\n");
    String closed =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(it -> it.getDayOfWeek().getValue() <= 5)
            .filter(it -> calendar.sessionOn(it).isEmpty())
            .map(LocalDate::toString)
            .collect(Collectors.joining(" "));
    assertThat(closed).isEqualTo(expected);
  }

  @Test
  void movesAHolidayIntoTheYearBefore() {
    TradingCalendar calendar =
        CalendarText.parse("T", HEAD + "closed | January 1, Saturday-1 | | x\n");
    assertThat(calendar.sessionOn(LocalDate.parse("2021-12-31"))).isEmpty();
  }

  @Test
  void limitsALineToYearsAndWeekdays() {
    TradingCalendar calendar =
        CalendarText.parse(
            "T", HEAD + "closed | July 3 | since 2013 until 2014 on Wednesday | x\n");
    assertThat(calendar.sessionOn(LocalDate.parse("2013-07-03"))).isEmpty();
    assertThat(calendar.sessionOn(LocalDate.parse("2014-07-03"))).isPresent();
    assertThat(calendar.sessionOn(LocalDate.parse("2019-07-03"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closed | Smarch 1 | | x",
        "closed | sixth Monday of May | | x",
        "shut | May 1 | | x",
        "closed | May 1",
        "early | May 1 | | x",
        "hours 9-17"
      })
  void namesTheLineThatItDoesNotUnderstand(String line) {
    assertThatThrownBy(() -> CalendarText.parse("T", HEAD + line))
        .hasMessage("calendar T, line 7: '" + line + "' is not understood");
  }
}
