package org.signalbox.live.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signalbox.trade.risk.Exposure.Quote;

/** What is known of each instrument's market. Instances hold state and belong to one thread. */
public final class Quotes {

  private final Map<String, Quote> last = new TreeMap<>();
  private final Set<String> open = new TreeSet<>();

  /** Takes a price; one that is older than what is known changes nothing. */
  public void see(String symbol, BigDecimal price, Instant at) {
    Quote known = last.get(symbol);
    if (price.signum() > 0 && (known == null || !at.isBefore(known.at()))) {
      last.put(symbol, new Quote(price, at));
    }
  }

  /** Takes whether an instrument's market trades now. */
  public void trades(String symbol, boolean now) {
    if (now) {
      open.add(symbol);
    } else {
      open.remove(symbol);
    }
  }

  /** Whether its market is known to trade. */
  public boolean isOpen(String symbol) {
    return open.contains(symbol);
  }

  public Optional<Quote> last(String symbol) {
    return Optional.ofNullable(last.get(symbol));
  }
}
