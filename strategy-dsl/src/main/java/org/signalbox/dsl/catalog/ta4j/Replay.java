package org.signalbox.dsl.catalog.ta4j;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/**
 * An indicator over a series of bars that grows with a history. Instances hold state and belong to
 * one thread.
 *
 * <p>ta4j wants to know when a bar was; each is taken to be the next day of a calendar without
 * weekends. Where no bars are read, a bar has the value of the first series for its prices.
 */
final class Replay {

  private static final Duration DAY = Duration.ofDays(1);

  private final Indicator indicator;
  private final History history;
  private final BarSeries series =
      new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
  private final org.ta4j.core.Indicator<?> value;

  /** A replay of an indicator that begins with the first row of a history. */
  Replay(Indicator indicator, double[] constants, History history) {
    this.indicator = indicator;
    this.history = history;
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("bars", series);
    int column = 0;
    int constant = 0;
    for (Indicator.Argument argument : indicator.arguments()) {
      boolean isSeries = argument.kind() == Indicator.Kind.SERIES;
      names.put(
          argument.name(),
          isSeries
              ? new SeriesArgument(series, history, column++)
              : (Object) constants[constant++]);
    }
    value = new Constructing(names).indicator(indicator.construction());
  }

  /** As many rows as ta4j does not trust. */
  int unstable() {
    return value.getCountOfUnstableBars();
  }

  /** Takes in the history's rows that are new, and asks for the value at each as it comes. */
  void catchUp() {
    while (series.getBarCount() < history.rows()) {
      append();
      at(series.getEndIndex());
    }
  }

  /** Takes in one row more of the history. */
  void append() {
    addBar(series.getBarCount());
  }

  /** The value at a row; NaN where there is none. */
  double at(int row) {
    return switch (value.getValue(row)) {
      case Num number -> number.doubleValue();
      case Boolean truth -> truth ? 1 : 0;
      case Number number -> number.doubleValue();
      case null, default -> Double.NaN;
    };
  }

  private void addBar(int row) {
    int first = indicator.columns() - 5;
    boolean bars = indicator.readsBars();
    series
        .barBuilder()
        .timePeriod(DAY)
        .endTime(Instant.EPOCH.plus(DAY.multipliedBy(row + 1L)))
        .openPrice(history.at(bars ? first : 0, row))
        .highPrice(history.at(bars ? first + 1 : 0, row))
        .lowPrice(history.at(bars ? first + 2 : 0, row))
        .closePrice(history.at(bars ? first + 3 : 0, row))
        .volume(bars ? history.at(first + 4, row) : 0)
        .add();
  }
}
