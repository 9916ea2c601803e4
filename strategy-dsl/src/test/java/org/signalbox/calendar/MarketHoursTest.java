package org.signalbox.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.signalbox.testing.Shared;

/** Holds New York against a second published table: its holidays and early closes. */
class MarketHoursTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy");

  private final TradingCalendar calendar = Calendars.of("XNYS");

  @Test
  void isClosedOnThePublishedHolidays() throws IOException {
    List<LocalDate> holidays =
        matches(section("\"holidays\":\\s*\\[([^\\]]*)\\]"), "\"([\\d/]+)\"").stream()
            .map(it -> LocalDate.parse(it.group(1), DATE))
            .filter(calendar.coverage()::contains)
            .toList();
    assertThat(holidays).hasSizeGreaterThan(250);
    assertThat(holidays).allSatisfy(it -> assertThat(calendar.sessionOn(it)).isEmpty());
    System.out.printf("calendar XNYS: %d published holidays agree%n", holidays.size());
  }

  @Test
  void closesEarlyWherePublished() throws IOException {
    List<MatchResult> closes =
        matches(section("\"earlyCloses\":\\s*\\{([^}]*)\\}"), "\"([\\d/]+)\":\\s*\"([\\d:]+)\"");
    assertThat(closes).hasSizeGreaterThan(60);
    for (MatchResult close : closes) {
      LocalDate date = LocalDate.parse(close.group(1), DATE);
      // the table also names a Sunday, 2017-12-24
      if (calendar.coverage().contains(date) && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
        long expected =
            date.atTime(LocalTime.parse(close.group(2))).atZone(ZONE).toInstant().toEpochMilli();
        assertThat(calendar.sessionOn(date).orElseThrow().close())
            .as("%s", date)
            .isEqualTo(expected);
      }
    }
    System.out.printf("calendar XNYS: %d published early closes agree%n", closes.size());
  }

  private static String section(String pattern) throws IOException {
    String text = text();
    String shares = text.substring(text.indexOf("\"Equity-usa-[*]\""));
    return matches(shares, pattern).getFirst().group(1);
  }

  private static List<MatchResult> matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }

  private static String text() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(Shared.path("data/reference/lean-market-hours.json.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
