package org.signalbox.dsl.run.rows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.kernel.Memory;

/**
 * What clock and calendar say, for instants that never go back. Instances hold state and belong to
 * one thread.
 *
 * <p>An instant belongs to the session that is open just before it, so that the close still belongs
 * to its session; outside sessions it belongs to the day of the wall clock.
 */
public final class SessionTimes {

  private static final int SEARCHED_DAYS = 400;
  private static final long MILLIS = 1_000;

  private final TradingCalendar calendar;
  private final ZoneId zone;
  private Optional<Session> session = Optional.empty();
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private LocalDate date = LocalDate.EPOCH;
  private long ordinal;

  public SessionTimes(TradingCalendar calendar) {
    this.calendar = calendar;
    this.zone = calendar.zone();
  }

  /** Goes to an instant, not before the last one. */
  public void moveTo(long instant) {
    if (instant > from && instant <= to) {
      return;
    }
    session = calendar.sessionAt(instant - 1);
    LocalDate next = session.map(Session::date).orElseGet(() -> calendar.dateAt(instant - 1));
    from = session.map(Session::open).orElse(instant - 1);
    to = session.map(Session::close).orElse(instant);
    if (date.equals(LocalDate.EPOCH)) {
      date = next;
    } else if (next.isAfter(date)) {
      ordinal += calendar.sessionsBetween(date.plusDays(1), next).size();
      date = next;
    }
  }

  /** The session of the instant; empty outside. */
  public Optional<Session> session() {
    return session;
  }

  /** The day that the instant belongs to. */
  public LocalDate date() {
    return date;
  }

  /** A number that grows by one with every session, from where the first instant was. */
  public long ordinal() {
    return ordinal;
  }

  /** Seconds of the day on the session's wall clock. */
  public int secondOfDay(long instant) {
    int offset = zone.getRules().getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds();
    return (int) Math.floorMod(Math.floorDiv(instant, MILLIS) + offset, 86_400L);
  }

  /** Seconds since the session opened; NaN outside. */
  public double elapsed(long instant) {
    return session.map(it -> (double) (instant - it.open()) / MILLIS).orElse(Double.NaN);
  }

  /** A field at the instant moved to. */
  public double value(TimeField field, long instant) {
    return switch (field) {
      case INSTANT -> instant;
      case ROW -> throw new IllegalArgumentException("a row is not a time");
      case TIME -> secondOfDay(instant);
      case HOUR -> Math.floorDiv(secondOfDay(instant), 3_600);
      case MINUTE -> Math.floorMod(Math.floorDiv(secondOfDay(instant), 60), 60);
      case DATE -> date.toEpochDay();
      case DAY_OF_WEEK -> date.getDayOfWeek().getValue();
      case DAY_OF_MONTH -> date.getDayOfMonth();
      case MONTH -> date.getMonthValue();
      case YEAR -> date.getYear();
      case WEEK_OF_YEAR -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case TRADING_DAY_OF_MONTH -> calendar.sessionsBetween(date.withDayOfMonth(1), date).size();
      case TRADING_DAYS_LEFT_IN_MONTH ->
          calendar
              .sessionsBetween(date.plusDays(1), date.with(TemporalAdjusters.lastDayOfMonth()))
              .size();
      case DAYS_TO_HOLIDAY -> daysToHoliday();
      case MONTH_COUNT -> date.getYear() * 12 + date.getMonthValue() - 1;
      case SESSION -> ordinal;
    };
  }

  /** Sessions between this day and the next weekday without one; NaN where none is in sight. */
  private double daysToHoliday() {
    int sessions = 0;
    for (int i = 1; i <= SEARCHED_DAYS; i++) {
      LocalDate day = date.plusDays(i);
      if (calendar.sessionOn(day).isPresent()) {
        sessions++;
      } else if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
        return sessions;
      }
    }
    return Double.NaN;
  }

  /**
   * What a field was a lapse ago. For bars of a day and more an instant goes back to the close of
   * the last session by that date, otherwise to the same time of that day.
   */
  public double value(TimeField field, long instant, Lapse ago, boolean intraday) {
    if (field == TimeField.SESSION) {
      return ordinal - ago.count();
    }
    if (field != TimeField.INSTANT) {
      throw new IllegalArgumentException("nothing looks back by " + field);
    }
    ZonedDateTime then = back(Instant.ofEpochMilli(instant).atZone(zone), ago);
    return intraday || !isCalendrical(ago.measure())
        ? then.toInstant().toEpochMilli()
        : calendar
            .previous(back(date.atStartOfDay(zone), ago).toLocalDate().plusDays(1))
            .map(it -> (double) it.close())
            .orElse(Double.NEGATIVE_INFINITY);
  }

  private static boolean isCalendrical(Lapse.Measure measure) {
    return switch (measure) {
      case DAYS, WEEKS, MONTHS, YEARS -> true;
      case BARS, SECONDS, MINUTES, HOURS, SESSIONS -> false;
    };
  }

  private static ZonedDateTime back(ZonedDateTime from, Lapse ago) {
    int count = ago.count();
    return switch (ago.measure()) {
      case SECONDS -> from.minusSeconds(count);
      case MINUTES -> from.minusMinutes(count);
      case HOURS -> from.minusHours(count);
      case DAYS -> from.minusDays(count);
      case WEEKS -> from.minusWeeks(count);
      case MONTHS -> from.minusMonths(count);
      case YEARS -> from.minusYears(count);
      case BARS, SESSIONS ->
          throw new IllegalArgumentException("not a length of time: " + ago.measure().word());
    };
  }

  /** Passes on what must be known to go on. */
  public void remember(Memory memory) {
    ordinal = memory.keep(ordinal);
    date = LocalDate.ofEpochDay(memory.keep(date.toEpochDay()));
    from = Long.MAX_VALUE;
    to = Long.MIN_VALUE;
  }
}
