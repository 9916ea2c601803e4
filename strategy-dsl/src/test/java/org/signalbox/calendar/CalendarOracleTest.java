package org.signalbox.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Shared;

/** Holds the calendars against published tables of sessions, row by row in both directions. */
class CalendarOracleTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          XNYS, xnys, 8324
          XNAS, xnys, 8324
          XTSE, xtse, 7484
          XLON, xlon, 8515
          XFRA, xfra, 8644
          XTKS, xtks, 6613
          XBOM, xbom, 7419
          XNSE, xbom, 7419
          24/5, 24-5, 261
          24/7, 24-7, 366
          """)
  void hasExactlyThePublishedSessions(String id, String file, int rows) throws IOException {
    List<Session> published =
        read(Shared.path("oracles/calendars/exchange_calendars/" + file + ".csv.gz"));
    LocalDate first = published.getFirst().date();
    LocalDate last = published.getLast().date();
    List<Session> ours = Calendars.of(id).withoutSpecialSessions().sessionsBetween(first, last);
    assertThat(published).hasSize(rows);
    assertThat(ours).containsExactlyElementsOf(published);
    System.out.printf("calendar %s: %d of %d sessions agree%n", id, ours.size(), rows);
  }

  private static List<Session> read(Path file) throws IOException {
    List<Session> sessions = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.lines()
          .skip(1)
          .map(it -> it.split(",", -1))
          .map(CalendarOracleTest::session)
          .forEach(sessions::add);
    }
    return sessions;
  }

  private static Session session(String[] fields) {
    Optional<Session.Recess> recess =
        fields[3].isEmpty()
            ? Optional.empty()
            : Optional.of(new Session.Recess(millis(fields[3]), millis(fields[4])));
    return new Session(
        LocalDate.parse(fields[0].substring(0, 10)), millis(fields[1]), millis(fields[2]), recess);
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
