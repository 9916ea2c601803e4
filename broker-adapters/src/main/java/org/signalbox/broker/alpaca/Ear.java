package org.signalbox.broker.alpaca;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.signalbox.market.Bar;
import org.signalbox.market.feed.FeedEvent;

/**
 * One listener of a stream that several share: the bars of a minute and the trades of its
 * instruments, in the order of their arrival. Filled by the stream's thread, emptied by another.
 *
 * <p>It hears nothing between the loss of a connection and {@link #caughtUp}, which hands over what
 * was missed in one piece, in the order of time: nobody can decide on half of it.
 */
final class Ear {

  private final Set<String> symbols;
  private final long from;
  private final Map<String, Long> lastStart = new TreeMap<>();
  private final BlockingQueue<List<FeedEvent>> arrived = new LinkedBlockingQueue<>();
  private volatile boolean listening;

  /**
   * An ear that has heard nothing.
   *
   * @param from where history is read from at first, in milliseconds since the epoch
   */
  Ear(Set<String> symbols, long from) {
    this.symbols = Set.copyOf(symbols);
    this.from = from;
  }

  Set<String> symbols() {
    return symbols;
  }

  /** Whether it hears what arrives. */
  boolean isListening() {
    return listening;
  }

  /** Where what it missed begins. */
  long missedFrom() {
    return symbols.stream().mapToLong(it -> lastStart.getOrDefault(it, from)).min().orElse(from);
  }

  /** The next things that arrived and belong together; empty where nothing did. */
  Optional<List<FeedEvent>> poll() {
    return Optional.ofNullable(arrived.poll());
  }

  /** Hears what it missed, and whatever arrives from now on. */
  void caughtUp(Map<String, List<Bar>> minutes, long now) {
    List<FeedEvent.BarEnded> missed = new ArrayList<>();
    for (String symbol : new TreeSet<>(symbols)) {
      long known = lastStart.getOrDefault(symbol, Long.MIN_VALUE);
      minutes.getOrDefault(symbol, List.of()).stream()
          .filter(it -> it.start() > known && it.end() <= now)
          .forEach(it -> {
            lastStart.merge(symbol, it.start(), Math::max);
            missed.add(new FeedEvent.BarEnded(symbol, it, now));
          });
    }
    missed.sort(Comparator.comparingLong(it -> it.bar().end()));
    List<FeedEvent> all = new ArrayList<>(missed);
    all.add(new FeedEvent.Connected(now));
    listening = true;
    arrived.add(all);
  }

  void bar(String symbol, Bar minute, long now) {
    if (listening && symbols.contains(symbol)) {
      lastStart.merge(symbol, minute.start(), Math::max);
      arrived.add(List.of(new FeedEvent.BarEnded(symbol, minute, now)));
    }
  }

  void traded(FeedEvent.Traded trade) {
    if (listening && symbols.contains(trade.symbol())) {
      arrived.add(List.of(trade));
    }
  }

  void lost(String cause, long now) {
    listening = false;
    arrived.add(List.of(new FeedEvent.Disconnected(cause, now)));
  }

  /** Nothing will follow. */
  void ended(long now) {
    arrived.add(List.of(new FeedEvent.Finished(now)));
  }
}
