package org.signalbox.backtest.data.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.Column;
import org.signalbox.market.SessionCursor;

/**
 * Makes a series of rows that were let pass, as {@link Fault#consequence} says of each fault. Rows
 * without faults come through as they are.
 */
public final class Repair {

  private final PlacedBars bars;
  private final TradingCalendar calendar;

  private Repair(PlacedBars bars, TradingCalendar calendar) {
    this.bars = bars;
    this.calendar = calendar;
  }

  /** The rows in order, each once, inside the exchange's sessions. */
  public static BarSeries apply(PlacedBars bars, Findings findings, TradingCalendar calendar) {
    boolean isSound = findings.all().stream().noneMatch(it -> it.fault().isMended());
    return isSound ? bars.series() : new Repair(bars, calendar).series();
  }

  private BarSeries series() {
    int[] order = order();
    Bars series = new Bars(order.length);
    long end = Long.MIN_VALUE;
    for (int place = 0; place < order.length; place++) {
      int row = order[place];
      boolean isLastOfItsTime =
          place + 1 == order.length || bars.start(order[place + 1]) != bars.start(row);
      if (isLastOfItsTime && bars.start(row) >= end) {
        add(series, row);
        end = bars.end(row);
      }
    }
    return series.build();
  }

  /** The rows that are wanted, by time and, at one time, as the source has them. */
  private int[] order() {
    SessionCursor cursor = new SessionCursor(calendar);
    int[] wanted = IntStream.range(0, bars.size()).filter(it -> isWanted(cursor, it)).toArray();
    boolean isSorted =
        IntStream.range(1, wanted.length)
            .allMatch(it -> bars.start(wanted[it - 1]) <= bars.start(wanted[it]));
    return isSorted
        ? wanted
        : Arrays.stream(wanted)
            .boxed()
            .sorted(Comparator.comparingLong(bars::start))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private boolean isWanted(SessionCursor cursor, int row) {
    return !isMissing(row)
        && cursor.of(bars.start(row), bars.end(row)).filter(it -> isKnown(it)).isPresent();
  }

  private boolean isKnown(Session session) {
    LocalDate date = session.date();
    return calendar.sessionOn(date).isPresent() || !calendar.coverage().contains(date);
  }

  private boolean isMissing(int row) {
    return Double.isNaN(bars.get(Column.OPEN, row))
        || Double.isNaN(bars.get(Column.HIGH, row))
        || Double.isNaN(bars.get(Column.LOW, row))
        || Double.isNaN(bars.get(Column.CLOSE, row));
  }

  private void add(Bars series, int row) {
    double open = bars.get(Column.OPEN, row);
    double close = bars.get(Column.CLOSE, row);
    double volume = bars.get(Column.VOLUME, row);
    series.add(
        bars.start(row),
        bars.end(row),
        open,
        Math.max(bars.get(Column.HIGH, row), Math.max(open, close)),
        Math.min(bars.get(Column.LOW, row), Math.min(open, close)),
        close,
        volume >= 0 && volume < Double.POSITIVE_INFINITY ? volume : 0);
  }
}
