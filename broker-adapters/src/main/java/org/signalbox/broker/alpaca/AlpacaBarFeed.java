package org.signalbox.broker.alpaca;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;

/**
 * Alpaca's market data as a feed of the bars that are wanted. Instances hold state and belong to
 * one thread.
 *
 * <p>A minute without a trade has no bar, and nobody says so. The feed is therefore complete
 * through a minute as soon as each instrument has shown it, or {@link #GRACE} after its end.
 */
final class AlpacaBarFeed implements BarFeed {

  static final Duration GRACE = Duration.ofSeconds(5);

  private final DataStream stream;
  private final AlpacaHistory history;
  private final Map<String, MinuteBars> makers;
  private final long after;
  private final Deque<FeedEvent> ready = new ArrayDeque<>();
  private boolean connected;
  private long complete;

  /**
   * Begins to listen.
   *
   * @param makers of bars, by symbol
   * @param after bars that end at this instant or earlier are known
   */
  AlpacaBarFeed(
      DataStream stream, AlpacaHistory history, Map<String, MinuteBars> makers, long after) {
    this.stream = stream;
    this.history = history;
    this.makers = Map.copyOf(makers);
    this.after = after;
    this.complete = after;
    stream.start();
  }

  @Override
  public Optional<FeedEvent> poll(long now) {
    while (ready.isEmpty()) {
      FeedEvent next = stream.arrived().poll();
      if (next == null) {
        completed(now);
        return Optional.ofNullable(ready.poll());
      }
      take(next);
    }
    return Optional.of(ready.poll());
  }

  private void take(FeedEvent event) {
    switch (event) {
      case FeedEvent.BarEnded(String symbol, var minute, long arrivedAt) -> {
        MinuteBars maker = makers.get(symbol);
        if (maker != null) {
          maker.onMinute(minute).stream()
              .filter(it -> it.end() > after)
              .forEach(it -> ready.add(new FeedEvent.BarEnded(symbol, it, arrivedAt)));
        }
      }
      case FeedEvent.Connected _ -> {
        connected = true;
        ready.add(event);
      }
      case FeedEvent.Disconnected _ -> {
        connected = false;
        ready.add(event);
      }
      case FeedEvent.Traded _, FeedEvent.Complete _, FeedEvent.Finished _ -> ready.add(event);
    }
  }

  private void completed(long now) {
    long shown = makers.values().stream().mapToLong(MinuteBars::lastEnd).min().orElse(complete);
    long passed = Math.floorDiv(now - GRACE.toMillis(), MinuteBars.MINUTE) * MinuteBars.MINUTE;
    long through = Math.max(shown, passed);
    if (connected && through > complete) {
      complete = through;
      makers.forEach((symbol, maker) ->
          maker
              .overBy(through)
              .filter(it -> it.end() > after)
              .ifPresent(it -> ready.add(new FeedEvent.BarEnded(symbol, it, now))));
      ready.add(new FeedEvent.Complete(through, now));
    }
  }

  @Override
  public long time(long now) {
    return now;
  }

  @Override
  public void close() {
    stream.close();
    history.close();
  }
}
