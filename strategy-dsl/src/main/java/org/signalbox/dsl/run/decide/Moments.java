package org.signalbox.dsl.run.decide;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.ir.Clause.Moment;

/** The instants of the times that a text names, inside the sessions of a calendar. */
record Moments(TradingCalendar calendar) {

  private static final int SEARCHED_SESSIONS = 10;
  private static final long SECOND = 1_000;

  /** The instant of a moment in a session; empty where it lies outside the session. */
  Optional<Long> in(Session session, Moment moment) {
    long instant =
        switch (moment) {
          case Moment.TimeOfDay(int seconds) -> ofDay(session, seconds);
          case Moment.AfterOpen(int seconds) -> session.open() + seconds * SECOND;
          case Moment.AfterClose(int seconds) -> session.close() + seconds * SECOND;
        };
    return instant >= session.open() && instant <= session.close()
        ? Optional.of(instant)
        : Optional.empty();
  }

  /** A session may begin on the evening before its date. */
  private long ofDay(Session session, int seconds) {
    LocalDate first = calendar.dateAt(session.open());
    long instant = at(first, seconds);
    return instant < session.open() ? at(first.plusDays(1), seconds) : instant;
  }

  private long at(LocalDate date, int seconds) {
    return date.atTime(LocalTime.ofSecondOfDay(seconds))
        .atZone(calendar.zone())
        .toInstant()
        .toEpochMilli();
  }

  /** Whether an instant is one of a moment's. */
  boolean isAt(Moment moment, long instant) {
    return around(instant).flatMap(it -> in(it, moment).stream()).anyMatch(it -> it == instant);
  }

  /** The session that holds the instant, and the one that closes with it. */
  private Stream<Session> around(long instant) {
    return Stream.of(calendar.sessionAt(instant), calendar.sessionAt(instant - 1))
        .flatMap(Optional::stream)
        .distinct();
  }

  /** The first instant of any of the moments that comes after an instant. */
  OptionalLong next(List<Moment> moments, long after) {
    Optional<Session> session =
        calendar.sessionAt(after).or(() -> calendar.nextOpeningAfter(after));
    for (int i = 0; i < SEARCHED_SESSIONS && session.isPresent() && !moments.isEmpty(); i++) {
      Session current = session.get();
      Optional<Long> next =
          moments.stream()
              .flatMap(it -> in(current, it).stream())
              .filter(it -> it > after)
              .min(Comparator.naturalOrder());
      if (next.isPresent()) {
        return OptionalLong.of(next.get());
      }
      session = calendar.next(current.date());
    }
    return OptionalLong.empty();
  }

  /** Whether no further base bar is scheduled to end before the close of the running session. */
  boolean isLastBeforeClose(long instant, long barMillis) {
    return calendar.sessionAt(instant).map(it -> instant + barMillis >= it.close()).orElse(false);
  }

  /** Whether no session is running, so that an opening comes next. */
  boolean isBetweenSessions(long instant) {
    return calendar.sessionAt(instant).isEmpty();
  }
}
