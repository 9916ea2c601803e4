package org.signalbox.market.feed;

import java.util.Set;
import org.signalbox.market.Timeframe;

/**
 * What is wanted of a feed.
 *
 * @param timeframe of the bars
 * @param after bars that end at this instant or earlier are known, in milliseconds since the epoch
 */
public record Subscription(Set<String> symbols, Timeframe timeframe, long after) {
  public Subscription {
    symbols = Set.copyOf(symbols);
  }
}
