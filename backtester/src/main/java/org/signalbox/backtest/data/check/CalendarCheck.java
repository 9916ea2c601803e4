package org.signalbox.backtest.data.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.SessionCursor;
import org.signalbox.market.Timeframe;

/** Bars against the sessions of their exchange. Rows that are out of order are passed over. */
final class CalendarCheck {

  /** Halts of a month do happen; beyond that the symbol is more often another company's. */
  private static final int LONG_GAP = 20;

  /** The share of possible bars below which a series is called thin. */
  private static final double THIN = 0.8;

  private final PlacedBars bars;
  private final Timeframe timeframe;
  private final TradingCalendar calendar;
  private final Findings.Collector found;

  CalendarCheck(
      PlacedBars bars, Timeframe timeframe, TradingCalendar calendar, Findings.Collector found) {
    this.bars = bars;
    this.timeframe = timeframe;
    this.calendar = calendar;
    this.found = found;
  }

  /** Bars of more than a day span sessions, and are not looked at. */
  void run() {
    if (timeframe.compareTo(Timeframe.DAILY) > 0) {
      return;
    }
    SessionCursor cursor = new SessionCursor(calendar);
    Optional<Session> last = Optional.empty();
    long sessions = 0;
    for (int row = 0; row < bars.size(); row++) {
      Optional<Session> session = cursor.of(bars.start(row), bars.end(row));
      if (session.isEmpty() || !session.equals(last)) {
        sessions += session.isPresent() ? 1 : 0;
        judge(session, row);
        gap(last, session, row);
        last = session.isPresent() ? session : last;
      }
    }
    thin(sessions);
  }

  /** What is wrong with the day of a bar that begins another session than the one before. */
  private void judge(Optional<Session> session, int row) {
    LocalDate day = calendar.dateAt(bars.start(row));
    if (!calendar.coverage().contains(day)) {
      note(
          Fault.UNCOVERED,
          row,
          () ->
              "the calendar %s is known from %s to %s"
                  .formatted(calendar, calendar.coverage().from(), calendar.coverage().to()));
    } else if (session.flatMap(it -> calendar.sessionOn(it.date())).isEmpty()) {
      Fault fault = timeframe.isIntraday() ? Fault.OUTSIDE_HOURS : Fault.OFF_SESSION;
      note(fault, row, () -> "%s has no session then".formatted(calendar.id()));
    }
  }

  private void gap(Optional<Session> last, Optional<Session> session, int row) {
    if (last.isPresent() && session.isPresent()) {
      gap(last.get().date(), session.get().date(), row);
    }
  }

  private void gap(LocalDate before, LocalDate date, int row) {
    if (!date.isAfter(before.plusDays(1))) {
      return;
    }
    List<Session> missing =
        calendar.sessionsBetween(before.plusDays(1), date.minusDays(1)).stream()
            .filter(it -> calendar.coverage().contains(it.date()))
            .toList();
    if (missing.size() > LONG_GAP) {
      note(
          Fault.LONG_GAPS,
          row,
          () ->
              "sessions without bars before it: %d, from %s: was it another company before?"
                  .formatted(missing.size(), missing.getFirst().date()));
    } else if (!missing.isEmpty()) {
      note(
          Fault.GAPS,
          row,
          () ->
              "sessions without bars before it: %d, from %s"
                  .formatted(missing.size(), missing.getFirst().date()));
    }
  }

  /** Compares with the regular hours; half days make the figure a little too large. */
  private void thin(long sessions) {
    double expected = sessions * (double) calendar.regularMillis() / timeframe.millis();
    if (timeframe.isIntraday() && bars.size() < THIN * expected) {
      note(
          Fault.THIN,
          0,
          () ->
              "%d bars where %.0f would fill the %d sessions"
                  .formatted(bars.size(), expected, sessions));
    }
  }

  private void note(Fault fault, int row, Supplier<String> message) {
    found.add(fault, bars.rows().line(row), bars.start(row), message);
  }
}
