package org.signalbox.market.feed;

import org.signalbox.market.BarSeries;
import org.signalbox.market.Timeframe;

/** Where bars of the past come from, as traded: what a strategy warms up with. */
@FunctionalInterface
public interface HistorySource {

  /**
   * The bars of an instrument, whole.
   *
   * @param from the first start, {@code to} the last end; milliseconds since the epoch
   */
  BarSeries history(String symbol, Timeframe timeframe, long from, long to);
}
