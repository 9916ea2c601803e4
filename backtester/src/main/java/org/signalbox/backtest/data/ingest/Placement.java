package org.signalbox.backtest.data.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.backtest.data.RawBars;
import org.signalbox.backtest.data.csv.StampForm;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Grid;
import org.signalbox.market.SessionCursor;
import org.signalbox.market.Timeframe;

/**
 * Turns stamps into spans of time.
 *
 * <p>An intraday bar covers its timeframe from or up to its stamp, cut at the session's open and
 * close: a bar of the clock hour 9 to 10 covers 9:30 to 10:00 where the session opens at 9:30. A
 * stamp of the last millisecond, 59.999, means the end after it. A bar of a day or longer covers
 * the sessions of its day, week or month, whatever the time of day of its stamp; stamps at midnight
 * UTC throughout are labels of days.
 */
final class Placement {

  private static final long DAY = 86_400_000;
  private static final long SECOND = 1000;

  private final RawBars rows;
  private final StampForm.Kind kind;
  private final Timeframe timeframe;
  private final TradingCalendar calendar;
  private final ImportOptions options;

  Placement(
      RawBars rows,
      StampForm.Kind kind,
      Timeframe timeframe,
      TradingCalendar calendar,
      ImportOptions options) {
    this.rows = rows;
    this.kind = kind;
    this.timeframe = timeframe;
    this.calendar = calendar;
    this.options = options;
  }

  PlacedBars place(String file) {
    long[] start = new long[rows.size()];
    long[] end = new long[rows.size()];
    if (timeframe.isIntraday()) {
      intraday(start, end, file);
    } else {
      days(start, end);
    }
    return new PlacedBars(rows, start, end);
  }

  private void intraday(long[] start, long[] end, String file) {
    ZoneId zone = kind.isInstant() ? calendar.zone() : zone(file);
    WallClock wallClock = new WallClock(zone);
    SessionCursor sessions = new SessionCursor(calendar);
    long length = timeframe.millis();
    for (int row = 0; row < start.length; row++) {
      long instant = kind.isInstant() ? rows.stamp(row) : wallClock.instant(rows.stamp(row));
      boolean isLastMilli = Math.floorMod(instant, SECOND) == SECOND - 1;
      long from =
          options.stamping() == Stamping.END ? instant + (isLastMilli ? 1 : 0) - length : instant;
      Optional<Session> session = sessions.of(from, from + length);
      start[row] = Math.max(from, session.map(Session::open).orElse(from));
      end[row] = Math.min(from + length, session.map(Session::close).orElse(from + length));
    }
  }

  private ZoneId zone(String file) {
    return options
        .zone()
        .orElseThrow(() ->
            new DataException(
                "the times of '%s' do not tell their zone".formatted(file),
                "name it with --zone %s, or --zone UTC".formatted(calendar.zone())));
  }

  private void days(long[] start, long[] end) {
    Grid grid = new Grid(timeframe, calendar);
    boolean isLabel = isLabel();
    for (int row = 0; row < start.length; row++) {
      Grid.Span span = grid.span(date(rows.stamp(row), isLabel));
      start[row] = span.start();
      end[row] = span.end();
    }
  }

  /** Whether stamps name a day rather than an instant of it. */
  private boolean isLabel() {
    if (kind == StampForm.Kind.DATE) {
      return true;
    }
    for (int row = 0; row < rows.size(); row++) {
      if (Math.floorMod(rows.stamp(row), DAY) != 0) {
        return false;
      }
    }
    return options.stamping() == Stamping.START;
  }

  private LocalDate date(long stamp, boolean isLabel) {
    long inside = options.stamping() == Stamping.END && !isLabel ? stamp - 1 : stamp;
    return isLabel || !kind.isInstant()
        ? LocalDate.ofEpochDay(Math.floorDiv(inside, DAY))
        : calendar.dateAt(inside);
  }
}
