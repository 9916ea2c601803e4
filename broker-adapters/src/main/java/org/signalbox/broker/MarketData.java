package org.signalbox.broker;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
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
    BarSeries bars(String symbol, Timeframe timeframe, long from, long to);
  }

  /**
   * The past as a source of histories, each of them up to the moment at which it is asked for. It
   * tells no corporate actions.
   *
   * @param instruments what is known by symbol
   * @param back how far they reach
   */
  public HistorySource histories(
      Function<String, Optional<Instrument>> instruments, Duration back, InstantSource clock) {
    return (symbol, timeframe) ->
        instruments
            .apply(symbol)
            .map(it -> {
              long now = clock.millis();
              long from = now - back.toMillis();
              return new History(it, timeframe, past.bars(symbol, timeframe, from, now));
            });
  }
}
