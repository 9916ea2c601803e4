package org.signalbox.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.calendar.Calendars;

class TimeframeTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          5 minutes, 5 minutes
          5m,        5 minutes
          1 hour,    1 hour
          hourly,    1 hour
          daily,     1 day
          1d,        1 day
          day,       1 day
          2 weeks,   2 weeks
          weekly,    1 week
          monthly,   1 month
          1mo,       1 month
          quarterly, 1 quarter
          yearly,    1 year
          30s,       30 seconds
          """)
  void readsWhatPeopleWrite(String text, String expected) {
    assertThat(Timeframe.parse(text)).hasToString(expected);
    assertThat(Timeframe.parse(expected)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5 parsecs", "0 minutes", "minutes 5", "-1 day"})
  void refusesWhatIsNoTimeframe(String text) {
    assertThatThrownBy(() -> Timeframe.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      textBlock =
          """
          1 hour,    20 minutes, true
          1 hour,    7 minutes,  false
          1 hour,    1 hour,     true
          20 minutes,1 hour,     false
          1 day,     7 minutes,  true
          1 week,    1 hour,     true
          1 hour,    1 day,      false
          1 week,    1 day,      true
          1 month,   1 day,      true
          2 days,    1 day,      true
          3 days,    2 days,     false
          4 days,    2 days,     true
          1 week,    2 days,     false
          1 month,   1 week,     false
          2 weeks,   1 week,     true
          1 quarter, 1 month,    true
          1 year,    1 quarter,  true
          1 month,   1 quarter,  false
          """)
  void knowsWhatItCanBeBuiltFrom(String higher, String base, boolean expected) {
    assertThat(Timeframe.parse(higher).isMultipleOf(Timeframe.parse(base))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1 day,     XNYS, 252
          1 hour,    XNYS, 1764
          1 minute,  XNYS, 98280
          1 day,     24/7, 365
          1 minute,  24/7, 525600
          1 month,   XNYS, 12
          1 week,    XNYS, 52.1775
          1 quarter, XNYS, 4
          1 minute,  XTKS, 80850
          """)
  void countsTheBarsOfAYear(String timeframe, String calendar, double expected) {
    assertThat(Timeframe.parse(timeframe).barsPerYear(Calendars.of(calendar)))
        .isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1 minute, 1 hour
          1 hour,   1 day
          59 minutes, 1 hour
          5 days,   1 week
          1 month,  1 quarter
          """)
  void ordersByLength(String shorter, String longer) {
    assertThat(Timeframe.parse(shorter)).isLessThan(Timeframe.parse(longer));
  }
}
