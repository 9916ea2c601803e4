package org.signalbox.live.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.signalbox.market.Bar;
import org.signalbox.market.feed.BarGate;
import org.signalbox.market.feed.FeedEvent;

/**
 * Gathers the bars of each instant until all are there or the grace period has passed, and tells
 * apart what comes twice, changed, late, or cannot be true. Instances hold state and belong to one
 * thread.
 */
public final class Barrier {

  private final Set<String> needed;
  private final long grace;
  private final TreeMap<Long, TreeMap<String, Bar>> waiting = new TreeMap<>();
  private final Map<String, Bar> last = new TreeMap<>();
  private long completeThrough = Long.MIN_VALUE;
  private long decidedThrough;

  /**
   * A barrier.
   *
   * @param needed the symbols whose bars an instant waits for
   * @param grace how long it waits for them
   * @param decidedThrough instants up to this one are over
   */
  public Barrier(Set<String> needed, Duration grace, long decidedThrough) {
    this.needed = Set.copyOf(needed);
    this.grace = grace.toMillis();
    this.decidedThrough = decidedThrough;
  }

  /** Takes a bar that a feed declares final. */
  public Reception take(FeedEvent.BarEnded event) {
    String symbol = event.symbol();
    Bar bar = event.bar();
    Optional<String> flaw = BarGate.flaw(bar, event.arrivedAt());
    if (flaw.isPresent()) {
      return new Reception.Unusable(symbol, bar, flaw.get());
    }
    Bar before = last.get(symbol);
    if (before != null && bar.end() <= before.end()) {
      return known(symbol, before, bar);
    }
    last.put(symbol, bar);
    if (bar.end() <= decidedThrough) {
      return new Reception.Late(symbol, bar, true);
    }
    waiting.computeIfAbsent(bar.end(), _ -> new TreeMap<>()).put(symbol, bar);
    return new Reception.Taken();
  }

  private Reception known(String symbol, Bar before, Bar bar) {
    Map<String, Bar> sameInstant = waiting.getOrDefault(bar.end(), new TreeMap<>());
    Bar first = bar.end() == before.end() ? before : sameInstant.get(symbol);
    if (first == null) {
      return new Reception.Late(symbol, bar, false);
    }
    return first.equals(bar) ? new Reception.Repeated() : new Reception.Revised(symbol, bar);
  }

  /** Every bar that ends at the instant or earlier is there. */
  public void complete(long through) {
    completeThrough = Math.max(completeThrough, through);
  }

  /** The earliest instant that bars wait for. */
  public OptionalLong earliest() {
    return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.firstKey());
  }

  /** Whether an instant needs to wait no longer. */
  public boolean isDue(long instant, long time) {
    return instant <= completeThrough
        || time >= instant + grace
        || waiting.getOrDefault(instant, new TreeMap<>()).keySet().containsAll(needed);
  }

  /** The bars of an instant, which is over from then on. */
  public Turn turn(long instant) {
    TreeMap<String, Bar> bars = waiting.remove(instant);
    decidedThrough = instant;
    return new Turn(instant, bars == null ? new TreeMap<>() : bars);
  }
}
