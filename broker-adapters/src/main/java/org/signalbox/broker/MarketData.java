package org.signalbox.broker;

import java.time.InstantSource;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.FeedSource;
import org.signalbox.market.feed.HistorySource;

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
    BarSeries bars(
        String symbol, Timeframe timeframe, TradingCalendar calendar, long from, long to);
  }

  /**
   * Stored histories, each gone on with up to the moment at which it is asked for. The broker tells
   * no corporate actions.
   */
  public HistorySource continuing(HistorySource stored, InstantSource clock) {
    return (symbol, timeframe) ->
        stored.find(symbol, timeframe).map(it -> continued(symbol, it, clock.millis()));
  }

  private History continued(String symbol, History stored, long now) {
    BarSeries known = stored.bars();
    if (known.isEmpty()) {
      return stored;
    }
    long end = known.end(known.size() - 1);
    TradingCalendar calendar = Calendars.of(stored.instrument().calendar());
    BarSeries news = past.bars(symbol, stored.timeframe(), calendar, end, now);
    Bars all = new Bars();
    add(known, all);
    add(news, all);
    return new History(stored.instrument(), stored.timeframe(), all.build(), stored.actions());
  }

  private static void add(BarSeries bars, Bars all) {
    for (int row = 0; row < bars.size(); row++) {
      all.add(bars.bar(row));
    }
  }
}
