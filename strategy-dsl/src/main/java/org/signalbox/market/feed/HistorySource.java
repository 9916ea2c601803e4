package org.signalbox.market.feed;

import java.util.Optional;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;

/** Where the bars of the past come from. */
@FunctionalInterface
public interface HistorySource {

  /**
   * The bars of an instrument, oldest first, in the timeframe or in one that divides it; empty
   * where the instrument is not known.
   */
  Optional<History> find(String symbol, Timeframe timeframe);
}
