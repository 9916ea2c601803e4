package org.signalbox.backtest.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Cases;

class StampParserTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2020-01-03;                    DATE;       2020-01-03T00:00:00Z
          2020/01/03;                    DATE;       2020-01-03T00:00:00Z
          2020.01.03;                    DATE;       2020-01-03T00:00:00Z
          20200103;                      DATE;       2020-01-03T00:00:00Z
          Jan 3, 2020;                   DATE;       2020-01-03T00:00:00Z
          January 3 2020;                DATE;       2020-01-03T00:00:00Z
          3 Jan 2020;                    DATE;       2020-01-03T00:00:00Z
          03-Jan-2020;                   DATE;       2020-01-03T00:00:00Z
          2020-Jan-03;                   DATE;       2020-01-03T00:00:00Z
          31/12/2020;                    DATE;       2020-12-31T00:00:00Z
          12/31/2020;                    DATE;       2020-12-31T00:00:00Z
          31.12.2020;                    DATE;       2020-12-31T00:00:00Z
          2020-01-03T09:30;              WALL_CLOCK; 2020-01-03T09:30:00Z
          2020-01-03 09:30:15;           WALL_CLOCK; 2020-01-03T09:30:15Z
          2020-01-03 09:30:15.250;       WALL_CLOCK; 2020-01-03T09:30:15.250Z
          20200103 09:30;                WALL_CLOCK; 2020-01-03T09:30:00Z
          20200103 0930;                 WALL_CLOCK; 2020-01-03T09:30:00Z
          20200103093015;                WALL_CLOCK; 2020-01-03T09:30:15Z
          202001030930;                  WALL_CLOCK; 2020-01-03T09:30:00Z
          12/31/2020 4:05 PM;            WALL_CLOCK; 2020-12-31T16:05:00Z
          12/31/2020 12:05 AM;           WALL_CLOCK; 2020-12-31T00:05:00Z
          12/31/2020 12:05 pm;           WALL_CLOCK; 2020-12-31T12:05:00Z
          Dec 31, 2020, 16:05;           WALL_CLOCK; 2020-12-31T16:05:00Z
          2020-01-03T09:30:00Z;          INSTANT;    2020-01-03T09:30:00Z
          2020-01-03 09:30:00 UTC;       INSTANT;    2020-01-03T09:30:00Z
          2020-01-03T09:30:00+05:30;     INSTANT;    2020-01-03T04:00:00Z
          2020-01-03T09:30:00-0500;      INSTANT;    2020-01-03T14:30:00Z
          2020-01-03 09:30:00+02;        INSTANT;    2020-01-03T07:30:00Z
          2020-01-03T09:30:00.123456789Z; INSTANT;   2020-01-03T09:30:00.123Z
          1578043800;                    SECONDS;    2020-01-03T09:30:00Z
          1578043800.5;                  SECONDS;    2020-01-03T09:30:00.500Z
          1578043800000;                 MILLIS;     2020-01-03T09:30:00Z
          1578043800000123;              MICROS;     2020-01-03T09:30:00Z
          1578043800000123456;           NANOS;      2020-01-03T09:30:00Z
          946684800000;                  MILLIS;     2000-01-01T00:00:00Z
          -86400;                        SECONDS;    1969-12-31T00:00:00Z
          """)
  void readsEveryUsualForm(String text, StampForm.Kind kind, Instant expected) {
    StampForm.Kind found = StampForms.kind(List.of(text), "x");
    assertThat(found).isEqualTo(kind);
    StampForm.Order order = StampForms.order(text).orElse(StampForm.Order.YEAR_FIRST);
    assertThat(Instant.ofEpochMilli(parse(text, new StampForm(found, order)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-30",
    "2020-13-01",
    "2019-02-29",
    "20-01-03",
    "hello",
    "2020-01-03x",
    "2020-01-03T25:00",
    "Foo 3 2020"
  })
  void refusesWhatIsNoDate(String text) {
    StampForm form = new StampForm(StampForm.Kind.DATE, StampForm.Order.YEAR_FIRST);
    assertThatThrownBy(() -> parse(text, form)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithTheJdkOnEveryDay() {
    StampForm form = new StampForm(StampForm.Kind.DATE, StampForm.Order.YEAR_FIRST);
    LocalDate.of(1899, 1, 1)
        .datesUntil(LocalDate.of(2101, 1, 1))
        .forEach(
            it -> assertThat(parse(it.toString(), form)).isEqualTo(it.toEpochDay() * 86_400_000));
  }

  @Test
  void undoesTheFormattersOfTheJdk() {
    List<DateTimeFormatter> forms =
        List.of(
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.yyyy H:mm:ss", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT),
            DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("yyyyMMdd HHmmss", Locale.ROOT));
    StampForm form = new StampForm(StampForm.Kind.WALL_CLOCK, StampForm.Order.DAY_FIRST);
    Cases.forAll(
        500,
        (random, size) -> {
          long seconds = random.nextLong(0, 4_000_000_000L);
          for (DateTimeFormatter each : forms) {
            String text = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).format(each);
            assertThat(parse(text, form)).as(text).isEqualTo(seconds * 1000);
          }
        });
  }

  private static long parse(String text, StampForm form) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new StampParser(form).parse(bytes, 0, bytes.length);
  }
}
