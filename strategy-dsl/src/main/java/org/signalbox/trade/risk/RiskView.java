package org.signalbox.trade.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of an account when an order is to be checked.
 *
 * @param equity what it is worth now
 * @param dayBegan what it was worth when the day began
 * @param sentInLastMinute how many orders left within the last sixty seconds
 * @param working how many orders that may add risk work, or may work
 * @param exposures by symbol, of all that is held or may be traded
 */
public record RiskView(
    Instant now,
    BigDecimal equity,
    BigDecimal dayBegan,
    int sentInLastMinute,
    int working,
    Map<String, Exposure> exposures) {

  public RiskView {
    exposures = Collections.unmodifiableMap(new TreeMap<>(exposures));
  }

  /** The same facts after an order has left. */
  public RiskView with(Exposure changed) {
    Map<String, Exposure> all = new TreeMap<>(exposures);
    all.put(changed.instrument().symbol(), changed);
    return new RiskView(now, equity, dayBegan, sentInLastMinute + 1, working + 1, all);
  }
}
