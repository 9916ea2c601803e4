package org.signalbox.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The sessions of an exchange, in order of time.
 *
 * <p>Sessions do not overlap and grow with their date; a day has at most one. They are computed
 * from the schedule a year at a time and kept. Days outside {@link #coverage} follow the rules
 * alone: the exceptions of such days were not looked up.
 */
public final class TradingCalendar {

  private static final int LONGEST_PAUSE_IN_YEARS = 2;

  private final Profile profile;
  private final Schedule schedule;
  private final Map<Integer, SessionTable> years = new ConcurrentHashMap<>();

  TradingCalendar(Profile profile, Schedule schedule) {
    this.profile = profile;
    this.schedule = schedule;
  }

  /** Market identifier code, or {@code 24/7}. */
  public String id() {
    return profile.id();
  }

  /** The zone of the exchange's wall clock. */
  public ZoneId zone() {
    return profile.zone();
  }

  /** Which edition of the calendar's data this is; it belongs into a run's manifest. */
  public String version() {
    return profile.version();
  }

  /** The days whose exceptions are known. */
  public Coverage coverage() {
    return profile.coverage();
  }

  /** How many sessions a year holds by convention, as for annualised figures. */
  public int sessionsPerYear() {
    return profile.sessionsPerYear();
  }

  /** Milliseconds of trading in a regular session by the hours in force last. */
  public long regularMillis() {
    return profile.regularMillis();
  }

  /** The session that the exchange names by this day; empty on a day without trading. */
  public Optional<Session> sessionOn(LocalDate date) {
    return year(date.getYear()).on(date);
  }

  /** The session that contains the instant, in its recess or not. */
  public Optional<Session> sessionAt(long instant) {
    return lastOpenedBy(instant).filter(it -> it.contains(instant));
  }

  /** The last session whose open is not after the instant, over by then or not. */
  public Optional<Session> lastOpenedBy(long instant) {
    return backwards(dateAt(instant).plusDays(1), it -> it.lastOpenedBy(instant));
  }

  /** The first session whose open is after the instant. */
  public Optional<Session> nextOpeningAfter(long instant) {
    return forwards(dateAt(instant).minusDays(1), it -> it.firstOpeningAfter(instant));
  }

  /** The first session with a later date. */
  public Optional<Session> next(LocalDate date) {
    return forwards(date, it -> it.firstAfter(date));
  }

  /** The last session with an earlier date. */
  public Optional<Session> previous(LocalDate date) {
    return backwards(date, it -> it.lastBefore(date));
  }

  /** The sessions of the days {@code from} to {@code to}, both included, oldest first. */
  public List<Session> sessionsBetween(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .boxed()
        .flatMap(it -> year(it).sessions().stream())
        .filter(it -> !it.date().isBefore(from) && !it.date().isAfter(to))
        .toList();
  }

  /** The day on the exchange's wall calendar, a session or not. */
  public LocalDate dateAt(long instant) {
    return Instant.ofEpochMilli(instant).atZone(zone()).toLocalDate();
  }

  /**
   * The same days cut to a window of wall-clock time, as {@code session 09:15 to 15:30 in
   * "Asia/Kolkata"}. A day on which the exchange does not trade inside the window has no session; a
   * window whose end is not after its start ends on the next day.
   */
  public TradingCalendar within(LocalTime from, LocalTime to, ZoneId zone) {
    return ClockWindow.of(this, from, to, zone);
  }

  /**
   * The same calendar without sessions that are announced for a single day at hours of its own, as
   * the evening of Diwali or a rehearsal on a Saturday. A day that the rules would open is open.
   */
  public TradingCalendar withoutSpecialSessions() {
    return new TradingCalendar(profile, schedule.withoutSpecialSessions());
  }

  private Optional<Session> forwards(
      LocalDate from, Function<SessionTable, Optional<Session>> search) {
    return IntStream.rangeClosed(from.getYear(), from.getYear() + LONGEST_PAUSE_IN_YEARS)
        .mapToObj(it -> search.apply(year(it)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Session> backwards(
      LocalDate from, Function<SessionTable, Optional<Session>> search) {
    return IntStream.rangeClosed(0, LONGEST_PAUSE_IN_YEARS)
        .mapToObj(it -> search.apply(year(from.getYear() - it)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private SessionTable year(int year) {
    return years.computeIfAbsent(year, this::compute);
  }

  private SessionTable compute(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return new SessionTable(
        first.datesUntil(first.plusYears(1)).map(schedule::on).flatMap(Optional::stream).toList());
  }

  @Override
  public String toString() {
    return id() + " " + version();
  }
}
