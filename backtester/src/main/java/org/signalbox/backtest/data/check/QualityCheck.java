package org.signalbox.backtest.data.check;

import java.util.Optional;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;

/** Looks bars over for every kind of fault. */
public final class QualityCheck {

  private QualityCheck() {}

  /** The faults of rows as their source has them, and against the exchange's sessions. */
  public static Findings ofRows(PlacedBars bars, Timeframe timeframe, TradingCalendar calendar) {
    Findings.Collector found = new Findings.Collector();
    new RowCheck(bars, found).run();
    new CalendarCheck(bars, timeframe, calendar, found).run();
    return found.findings();
  }

  /**
   * The faults of the course that prices and volumes take, splits and dividends applied. The bars
   * must be in order.
   */
  public static Findings ofCourse(History history) {
    Findings.Collector found = new Findings.Collector();
    course(history, found);
    return found.findings();
  }

  /** Every fault of stored bars. */
  public static Findings of(History history) {
    Findings.Collector found = new Findings.Collector();
    PlacedBars bars = PlacedBars.of(history.bars());
    TradingCalendar calendar = Calendars.of(history.instrument().calendar());
    new RowCheck(bars, found).run();
    new CalendarCheck(bars, history.timeframe(), calendar, found).run();
    course(history, found);
    return found.findings();
  }

  private static void course(History history, Findings.Collector found) {
    BarSeries adjusted = history.asOf(Long.MAX_VALUE);
    new SeriesCheck(PlacedBars.of(adjusted), found).run(jump(history));
  }

  /** A jump beside a list of all splits is the market's. */
  private static Optional<Fault> jump(History history) {
    return switch (history.instrument().kind()) {
      case EQUITY, FUND -> Optional.of(history.actions().isEmpty() ? Fault.SPLITS : Fault.JUMPS);
      case INDEX, CURRENCY, CRYPTO, FUTURE -> Optional.empty();
    };
  }
}
