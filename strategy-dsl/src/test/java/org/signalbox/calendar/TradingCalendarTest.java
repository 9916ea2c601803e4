package org.signalbox.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingCalendarTest {

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      textBlock =
          """
          XNYS, 2008-03-07, 2008-03-07T14:30:00Z, 2008-03-07T21:00:00Z
          XNYS, 2008-03-10, 2008-03-10T13:30:00Z, 2008-03-10T20:00:00Z
          XNYS, 2015-12-24, 2015-12-24T14:30:00Z, 2015-12-24T18:00:00Z
          XNYS, 2023-07-03, 2023-07-03T13:30:00Z, 2023-07-03T17:00:00Z
          XLON, 2022-12-23, 2022-12-23T08:00:00Z, 2022-12-23T12:30:00Z
          XFRA, 2012-12-28, 2012-12-28T08:00:00Z, 2012-12-28T13:00:00Z
          XTKS, 2024-11-01, 2024-11-01T00:00:00Z, 2024-11-01T06:00:00Z
          XTKS, 2024-11-05, 2024-11-05T00:00:00Z, 2024-11-05T06:30:00Z
          XBOM, 2024-01-20, 2024-01-20T03:45:00Z, 2024-01-20T10:00:00Z
          XBOM, 2014-10-23, 2014-10-23T13:00:00Z, 2014-10-23T14:00:00Z
          XNSE, 2023-11-12, 2023-11-12T12:45:00Z, 2023-11-12T13:45:00Z
          24/7, 2020-02-29, 2020-02-29T00:00:00Z, 2020-03-01T00:00:00Z
          """)
  void knowsWhenASessionOpensAndCloses(String id, LocalDate date, Instant open, Instant close) {
    Session session = Calendars.of(id).sessionOn(date).orElseThrow();
    assertThat(Instant.ofEpochMilli(session.open())).isEqualTo(open);
    assertThat(Instant.ofEpochMilli(session.close())).isEqualTo(close);
    assertThat(session.date()).isEqualTo(date);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      textBlock =
          """
          XNYS, 2001-09-11
          XNYS, 2012-10-29
          XNYS, 2018-12-05
          XNYS, 2022-06-20
          XNYS, 2025-01-09
          XNYS, 2026-07-03
          XLON, 2023-05-08
          XTKS, 2019-05-01
          XTKS, 2020-10-01
          XNSE, 2024-05-20
          24/5, 2020-02-29
          """)
  void knowsWhenAnExchangeIsClosed(String id, LocalDate date) {
    assertThat(Calendars.of(id).sessionOn(date)).isEmpty();
  }

  @Test
  void leavesOutSpecialSessionsOnRequest() {
    TradingCalendar mumbai = Calendars.of("XBOM");
    TradingCalendar regular = mumbai.withoutSpecialSessions();
    LocalDate sunday = LocalDate.parse("2023-11-12");
    assertThat(mumbai.sessionOn(sunday)).isPresent();
    assertThat(regular.sessionOn(sunday)).isEmpty();
    assertThat(regular.sessionOn(LocalDate.parse("2024-01-20"))).isPresent();
  }

  @Test
  void knowsTheRecess() {
    Session session = Calendars.of("XTKS").sessionOn(LocalDate.parse("2021-01-14")).orElseThrow();
    assertThat(session.isTrading(millis("2021-01-14T02:29:59.999Z"))).isTrue();
    assertThat(session.isTrading(millis("2021-01-14T02:30:00Z"))).isFalse();
    assertThat(session.contains(millis("2021-01-14T02:30:00Z"))).isTrue();
    assertThat(session.isTrading(millis("2021-01-14T03:30:00Z"))).isTrue();
    assertThat(session.tradingMillis()).isEqualTo(5 * 3_600_000L);
  }

  @Test
  void findsSessionsByInstant() {
    TradingCalendar newYork = Calendars.of("XNYS");
    long friday = millis("2001-09-10T19:00:00Z");
    assertThat(newYork.sessionAt(friday)).map(Session::date).contains(day("2001-09-10"));
    assertThat(newYork.sessionAt(millis("2001-09-10T20:00:00Z"))).isEmpty();
    assertThat(newYork.lastOpenedBy(millis("2001-09-13T12:00:00Z")))
        .map(Session::date)
        .contains(day("2001-09-10"));
    assertThat(newYork.nextOpeningAfter(friday)).map(Session::date).contains(day("2001-09-17"));
    assertThat(newYork.next(day("2001-09-10"))).map(Session::date).contains(day("2001-09-17"));
    assertThat(newYork.previous(day("2001-09-17"))).map(Session::date).contains(day("2001-09-10"));
    assertThat(newYork.previous(day("2019-01-02"))).map(Session::date).contains(day("2018-12-31"));
  }

  @Test
  void everySessionIsFoundByItsDateItsOpenAndItsNeighbours() {
    for (String id : Calendars.ids()) {
      TradingCalendar calendar = Calendars.of(id);
      List<Session> sessions = calendar.sessionsBetween(day("2018-12-01"), day("2021-02-01"));
      for (int i = 1; i < sessions.size(); i++) {
        Session before = sessions.get(i - 1);
        Session session = sessions.get(i);
        assertThat(session.open()).isGreaterThanOrEqualTo(before.close());
        assertThat(calendar.sessionOn(session.date())).contains(session);
        assertThat(calendar.sessionAt(session.open())).contains(session);
        assertThat(calendar.sessionAt(session.close() - 1)).contains(session);
        assertThat(calendar.nextOpeningAfter(before.open())).contains(session);
        assertThat(calendar.lastOpenedBy(session.open() - 1)).contains(before);
        assertThat(calendar.next(before.date())).contains(session);
        assertThat(calendar.previous(session.date())).contains(before);
      }
    }
  }

  @ParameterizedTest(name = "{1} to {2} in {3} over {0}, {4}")
  @CsvSource(
      textBlock =
          """
          XNSE, 09:15, 15:30, Asia/Kolkata,     2020-01-06, 2020-01-06T03:45:00Z, 2020-01-06T10:00:00Z
          XNSE, 10:00, 12:00, Asia/Kolkata,     2020-01-06, 2020-01-06T04:30:00Z, 2020-01-06T06:30:00Z
          XNYS, 09:00, 18:00, America/New_York, 2020-01-06, 2020-01-06T14:30:00Z, 2020-01-06T21:00:00Z
          XNYS, 10:00, 15:00, America/New_York, 2015-12-24, 2015-12-24T15:00:00Z, 2015-12-24T18:00:00Z
          24/7, 18:00, 23:00, America/New_York, 2020-07-06, 2020-07-06T22:00:00Z, 2020-07-07T03:00:00Z
          24/7, 20:00, 04:00, UTC,              2020-07-06, 2020-07-06T20:00:00Z, 2020-07-07T04:00:00Z
          24/7, 09:30, 16:00, America/New_York, 2020-03-09, 2020-03-09T13:30:00Z, 2020-03-09T20:00:00Z
          24/7, 09:30, 16:00, America/New_York, 2020-03-06, 2020-03-06T14:30:00Z, 2020-03-06T21:00:00Z
          """)
  void cutsSessionsToAWindow(
      String id,
      LocalTime from,
      LocalTime to,
      ZoneId zone,
      LocalDate date,
      Instant open,
      Instant close) {
    TradingCalendar window = Calendars.of(id).within(from, to, zone);
    Session session = window.sessionOn(date).orElseThrow();
    assertThat(Instant.ofEpochMilli(session.open())).isEqualTo(open);
    assertThat(Instant.ofEpochMilli(session.close())).isEqualTo(close);
  }

  @Test
  void hasNoSessionWhereTheWindowMissesTheExchangesHours() {
    TradingCalendar afternoon =
        Calendars.of("XNYS")
            .within(LocalTime.of(14, 0), LocalTime.of(15, 0), ZoneId.of("America/New_York"));
    assertThat(afternoon.sessionOn(day("2015-12-24"))).isEmpty();
    assertThat(afternoon.sessionOn(day("2015-12-23"))).isPresent();
    assertThat(afternoon.sessionOn(day("2015-12-25"))).isEmpty();
    assertThat(afternoon.regularMillis()).isEqualTo(3_600_000);
  }

  @Test
  void keepsTheRecessInsideAWindow() {
    TradingCalendar window =
        Calendars.of("XTKS")
            .within(LocalTime.of(10, 0), LocalTime.of(14, 0), ZoneId.of("Asia/Tokyo"));
    Optional<Session.Recess> recess = window.sessionOn(day("2021-01-14")).orElseThrow().recess();
    assertThat(recess)
        .contains(
            new Session.Recess(millis("2021-01-14T02:30:00Z"), millis("2021-01-14T03:30:00Z")));
  }

  @Test
  void namesWhatThereIsWhereACodeIsUnknown() {
    assertThat(Calendars.find("xnys")).map(TradingCalendar::id).contains("XNYS");
    assertThat(Calendars.find("XXXX")).isEmpty();
    assertThatThrownBy(() -> Calendars.of("XXXX"))
        .hasMessage(
            "no calendar 'XXXX', there are 24/5, 24/7, XBOM, XFRA, XLON, XNAS, XNSE, XNYS, XTKS,"
                + " XTSE");
  }

  @Test
  void saysWhichDaysAreKnown() {
    TradingCalendar newYork = Calendars.of("XNYS");
    assertThat(newYork.coverage().contains(day("1989-12-31"))).isFalse();
    assertThat(newYork.coverage().contains(day("1990-01-01"))).isTrue();
    assertThat(newYork.toString()).isEqualTo("XNYS 2026.1");
    assertThat(newYork.regularMillis()).isEqualTo(390 * 60_000);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
