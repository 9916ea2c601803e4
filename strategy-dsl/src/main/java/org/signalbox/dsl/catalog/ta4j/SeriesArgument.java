package org.signalbox.dsl.catalog.ta4j;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

/** A column of the history as ta4j sees it. */
final class SeriesArgument extends AbstractIndicator<Num> {

  private final History history;
  private final int column;

  SeriesArgument(BarSeries series, History history, int column) {
    super(series);
    this.history = history;
    this.column = column;
  }

  @Override
  public Num getValue(int index) {
    return getBarSeries().numFactory().numOf(history.at(column, index));
  }

  @Override
  public int getCountOfUnstableBars() {
    return 0;
  }
}
