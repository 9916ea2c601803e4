package org.signalbox.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;

/**
 * Tells where each bar stands in its session and on the wall clock. Instances hold state and belong
 * to one thread.
 *
 * <p>A bar outside every session counts to the session before it.
 */
public final class SessionClock {

  private static final long DAY = 86_400_000;
  private static final double MILLIS_PER_SECOND = 1000;

  private final SessionCursor cursor;
  private final ZoneRules zone;

  private long offsetFrom = Long.MAX_VALUE;
  private long offsetUntil = Long.MIN_VALUE;
  private long offset;
  private long date = Long.MIN_VALUE;
  private long open;
  private double session;
  private double starts;
  private double ends;
  private double elapsed;

  public SessionClock(TradingCalendar calendar) {
    this.cursor = new SessionCursor(calendar);
    this.zone = calendar.zone().getRules();
  }

  /**
   * The four figures of every row: columns of session number, start, end and elapsed time, in the
   * order and the units of the methods of this class.
   */
  public static double[][] columns(BarSeries bars, TradingCalendar calendar) {
    double[][] columns = new double[4][bars.size()];
    SessionClock clock = new SessionClock(calendar);
    for (int row = 0; row < bars.size(); row++) {
      clock.onBar(bars.start(row), bars.end(row));
      columns[0][row] = clock.session();
      columns[1][row] = clock.starts();
      columns[2][row] = clock.ends();
      columns[3][row] = clock.elapsed();
    }
    return columns;
  }

  /** Takes the next bar. */
  public void onBar(long start, long end) {
    Optional<Session> found = cursor.of(start, end);
    found.ifPresent(this::enter);
    long local = start + offsetAt(start);
    long midnight = Math.floorDiv(local, DAY) * DAY;
    starts = (local - midnight) / MILLIS_PER_SECOND;
    ends = (end + offsetAt(end) - midnight) / MILLIS_PER_SECOND;
    elapsed = (end - open) / MILLIS_PER_SECOND;
  }

  /** Grows by one with every session that has a bar; 1 in the first one. */
  public double session() {
    return session;
  }

  /** The exchange's wall clock at the bar's start, in seconds of the day. */
  public double starts() {
    return starts;
  }

  /**
   * The exchange's wall clock at the bar's end, in seconds of the day of its start: 86400 where
   * that is midnight.
   */
  public double ends() {
    return ends;
  }

  /** Seconds from the session's open to the bar's end. */
  public double elapsed() {
    return elapsed;
  }

  private void enter(Session found) {
    LocalDate day = found.date();
    if (day.toEpochDay() != date) {
      date = day.toEpochDay();
      open = found.open();
      session++;
    }
  }

  /** The zone's offset from UTC, looked up once between two changes of the clocks. */
  private long offsetAt(long instant) {
    if (instant < offsetFrom || instant >= offsetUntil) {
      Instant at = Instant.ofEpochMilli(instant);
      ZoneOffset found = zone.getOffset(at);
      offset = found.getTotalSeconds() * 1000L;
      offsetFrom = instant;
      ZoneOffsetTransition next = zone.nextTransition(at);
      offsetUntil = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
    }
    return offset;
  }
}
