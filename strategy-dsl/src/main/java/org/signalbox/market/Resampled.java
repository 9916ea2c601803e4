package org.signalbox.market;

import java.util.Arrays;
import org.signalbox.calendar.TradingCalendar;

/** The bars of a higher timeframe over a series of base bars, and which of them were known when. */
public final class Resampled {

  private final BarSeries base;
  private final Timeframe higher;
  private final TradingCalendar calendar;
  private final BarSeries bars;
  private final int[] completed;

  private Resampled(
      BarSeries base, Timeframe higher, TradingCalendar calendar, BarSeries bars, int[] completed) {
    this.base = base;
    this.higher = higher;
    this.calendar = calendar;
    this.bars = bars;
    this.completed = completed;
  }

  static Resampled of(BarSeries base, Timeframe higher, TradingCalendar calendar) {
    Resampler resampler = new Resampler(higher, calendar);
    Bars bars = new Bars(1 + (int) (base.size() / Math.max(1, roughly(base, higher))));
    int[] completed = new int[base.size()];
    for (int row = 0; row < completed.length; row++) {
      int completions = resampler.onBar(base.bar(row));
      for (int i = 0; i < completions; i++) {
        bars.add(resampler.completed(i));
      }
      completed[row] = bars.size();
    }
    return new Resampled(base, higher, calendar, bars.build(), completed);
  }

  /** The bars that were completed by base bars, oldest first. */
  public BarSeries bars() {
    return bars;
  }

  /**
   * For each base row how many higher bars are complete as of its end: the last known one stands in
   * row {@code completed()[row] - 1} of {@link #bars}. Not to be written to.
   */
  public int[] completed() {
    return completed;
  }

  /**
   * For each base row the higher bar that it falls into, from completed base bars up to and with
   * this one: one array for each {@link Column}. NaN on rows that belong to no higher bar. The
   * values of a row never change afterwards; on the row that completes the bar they are the bar's.
   */
  public double[][] soFar() {
    double[][] columns = new double[Column.values().length][base.size()];
    Resampler resampler = new Resampler(higher, calendar);
    for (int row = 0; row < base.size(); row++) {
      int completions = resampler.onBar(base.bar(row));
      put(columns, row, resampler, completions);
    }
    return columns;
  }

  private static void put(double[][] columns, int row, Resampler resampler, int completions) {
    if (!resampler.belongs()) {
      Arrays.stream(columns).forEach(it -> it[row] = Double.NaN);
      return;
    }
    Bar bar =
        resampler
            .running()
            .map(Resampler.Running::soFar)
            .orElseGet(() -> resampler.completed(completions - 1));
    columns[0][row] = bar.open();
    columns[1][row] = bar.high();
    columns[2][row] = bar.low();
    columns[3][row] = bar.close();
    columns[4][row] = bar.volume();
  }

  private static long roughly(BarSeries base, Timeframe higher) {
    return base.isEmpty() ? 1 : higher.millis() / (base.end(0) - base.start(0));
  }
}
