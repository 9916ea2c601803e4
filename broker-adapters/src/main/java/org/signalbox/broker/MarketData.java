package org.signalbox.broker;

import org.signalbox.market.BarSeries;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.FeedSource;

/** A broker's market data: as it arrives, and what was before. */
public record MarketData(FeedSource live, Past past) {

  /** Stored bars of an instrument, as traded. */
  @FunctionalInterface
  public interface Past {

    /**
     * The bars of an instrument, whole.
     *
     * @param from the first start, {@code to} the last end; milliseconds since the epoch
     * @throws org.signalbox.trade.broker.BrokerUnavailableException where they cannot be had
     */
    BarSeries bars(String symbol, Timeframe timeframe, long from, long to);
  }
}
