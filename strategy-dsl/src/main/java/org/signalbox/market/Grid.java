package org.signalbox.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;

/**
 * Where the bars of a timeframe are cut.
 *
 * <p>Intraday bars are cut every so often from the session's open; the last one ends at the close.
 * One that would end inside a recess ends where the recess begins, since no trade can follow in it,
 * and one that would start there starts where trading goes on. Bars of several days count sessions
 * from the first one of the calendar year, bars of several weeks count Mondays since 1970, and bars
 * of months, quarters and years count months since year 0; so none depends on where data begin.
 */
public record Grid(Timeframe timeframe, TradingCalendar calendar) {

  private static final long MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();

  /** The scheduled start and end of a bar. */
  public record Span(long start, long end) {}

  /** The span of the bar of whole sessions that holds this day. */
  public Span span(LocalDate date) {
    Session session = calendar.sessionOn(date).orElseGet(() -> wholeDay(date));
    return span(session, session.open());
  }

  private Session wholeDay(LocalDate date) {
    return new Session(date, midnight(date), midnight(date.plusDays(1)));
  }

  private long midnight(LocalDate date) {
    return date.atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
  }

  /** The span of the bar to which a base bar of this session and start belongs. */
  public Span span(Session session, long start) {
    return switch (timeframe.unit()) {
      case SECOND, MINUTE, HOUR -> clock(session, Math.max(start, session.open()));
      case DAY -> days(session);
      case WEEK -> weeks(session);
      case MONTH, QUARTER, YEAR -> months(session);
    };
  }

  private Span clock(Session session, long instant) {
    long length = timeframe.millis();
    long from = session.open() + (instant - session.open()) / length * length;
    long to = Math.min(from + length, session.close());
    return session
        .recess()
        .map(it -> new Span(resumed(it, from), cut(it, to)))
        .filter(it -> it.start() < it.end())
        .orElse(new Span(from, to));
  }

  private static long resumed(Session.Recess recess, long from) {
    return recess.start() <= from && from < recess.end() ? recess.end() : from;
  }

  private static long cut(Session.Recess recess, long to) {
    return recess.start() < to && to <= recess.end() ? recess.start() : to;
  }

  private Span days(Session session) {
    if (timeframe.count() == 1) {
      return new Span(session.open(), session.close());
    }
    LocalDate first = session.date().withDayOfYear(1);
    int before = Math.max(1, calendar.sessionsBetween(first, session.date()).size()) - 1;
    List<Session> year = calendar.sessionsBetween(first, first.plusYears(1).minusDays(1));
    int from = before / timeframe.count() * timeframe.count();
    int to = Math.min(from + timeframe.count(), year.size());
    return around(year.subList(from, to), session);
  }

  private Span weeks(Session session) {
    LocalDate date = session.date();
    long length = (long) DayOfWeek.values().length * timeframe.count();
    LocalDate first = date.minusDays(Math.floorMod(date.toEpochDay() - MONDAY, length));
    return around(calendar.sessionsBetween(first, first.plusDays(length - 1)), session);
  }

  private Span months(Session session) {
    LocalDate date = session.date();
    int length = timeframe.months();
    int month = date.getYear() * 12 + date.getMonthValue() - 1;
    LocalDate first = date.withDayOfMonth(1).minusMonths(month % length);
    return around(calendar.sessionsBetween(first, first.plusMonths(length).minusDays(1)), session);
  }

  private static Span around(List<Session> sessions, Session inside) {
    long start = inside.open();
    long end = inside.close();
    for (Session session : sessions) {
      start = Math.min(start, session.open());
      end = Math.max(end, session.close());
    }
    return new Span(start, end);
  }
}
