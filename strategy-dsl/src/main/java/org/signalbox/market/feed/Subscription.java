package org.signalbox.market.feed;

import java.util.Map;
import java.util.Set;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Timeframe;

/**
 * What is wanted of a feed.
 *
 * @param calendars the sessions of each instrument, by symbol: no bar reaches beyond them
 * @param timeframe of the bars
 * @param after bars that end at this instant or earlier are known, in milliseconds since the epoch
 */
public record Subscription(
    Map<String, TradingCalendar> calendars, Timeframe timeframe, long after) {
  public Subscription {
    calendars = Map.copyOf(calendars);
  }

  public Set<String> symbols() {
    return calendars.keySet();
  }
}
