package org.signalbox.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** The part of an exchange's sessions that lies in a daily window of wall-clock time. */
record ClockWindow(TradingCalendar exchange, LocalTime from, LocalTime to, ZoneId zone)
    implements Schedule {

  static TradingCalendar of(TradingCalendar exchange, LocalTime from, LocalTime to, ZoneId zone) {
    ClockWindow window = new ClockWindow(exchange, from, to, zone);
    LocalDate plain = exchange.coverage().to();
    Profile profile =
        new Profile(
            "%s %s-%s %s".formatted(exchange.id(), from, to, zone),
            zone,
            exchange.version(),
            exchange.coverage(),
            exchange.sessionsPerYear(),
            Math.min(exchange.regularMillis(), window.end(plain) - window.start(plain)));
    return new TradingCalendar(profile, window);
  }

  @Override
  public Schedule withoutSpecialSessions() {
    return new ClockWindow(exchange.withoutSpecialSessions(), from, to, zone);
  }

  @Override
  public Optional<Session> on(LocalDate date) {
    long start = start(date);
    long end = end(date);
    Optional<Session> first =
        exchange
            .sessionAt(start)
            .or(() -> exchange.nextOpeningAfter(start).filter(it -> it.open() < end));
    Optional<Session> last = exchange.lastOpenedBy(end - 1).filter(it -> it.close() > start);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    long open = Math.max(start, first.get().open());
    long close = Math.min(end, last.get().close());
    return Optional.of(new Session(date, open, close, recess(first.get(), open, close)));
  }

  private static Optional<Session.Recess> recess(Session session, long open, long close) {
    return session.recess().filter(it -> open < it.start() && it.end() < close);
  }

  private long start(LocalDate date) {
    return date.atTime(from).atZone(zone).toInstant().toEpochMilli();
  }

  private long end(LocalDate date) {
    LocalDate day = to.isAfter(from) ? date : date.plusDays(1);
    return day.atTime(to).atZone(zone).toInstant().toEpochMilli();
  }
}
