package org.signalbox.broker.alpaca;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;

/**
 * Alpaca's market data as a feed of the bars that are wanted. Instances hold state and belong to
 * one thread.
 *
 * <p>A minute without a trade has no bar, and nobody says so. The feed is therefore complete
 * through a minute as soon as each instrument has shown it, or once the connection was seen to live
 * {@link #GRACE} after its end. A connection that has died shows no minute to be over.
 */
final class AlpacaBarFeed implements BarFeed {

  static final Duration GRACE = Duration.ofSeconds(5);

  private final DataStream stream;
  private final Ear ear;
  private final Map<String, MinuteBars> makers;
  private final long after;
  private final Deque<FeedEvent> ready = new ArrayDeque<>();
  private boolean connected;
  private long complete;

  /**
   * A feed of what an ear hears.
   *
   * @param makers of bars, by symbol
   * @param after bars that end at this instant or earlier are known
   */
  AlpacaBarFeed(DataStream stream, Ear ear, Map<String, MinuteBars> makers, long after) {
    this.stream = stream;
    this.ear = ear;
    this.makers = Map.copyOf(makers);
    this.after = after;
    this.complete = after;
  }

  @Override
  public Optional<FeedEvent> poll(long now) {
    while (ready.isEmpty()) {
      long alive = Math.min(now, stream.aliveAt());
      Optional<List<FeedEvent>> next = ear.poll();
      if (next.isEmpty()) {
        completed(alive, now);
        return Optional.ofNullable(ready.poll());
      }
      next.get().forEach(this::take);
    }
    return Optional.of(ready.poll());
  }

  private void take(FeedEvent event) {
    switch (event) {
      case FeedEvent.BarEnded(String symbol, var minute, long arrivedAt) ->
          Optional.ofNullable(makers.get(symbol))
              .ifPresent(it -> it.onMinute(minute, arrivedAt).forEach(this::hand));
      case FeedEvent.Traded trade -> {
        MinuteBars maker = makers.get(trade.symbol());
        if (maker != null && maker.admits(trade.price())) {
          ready.add(trade);
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
      case FeedEvent.Refused _, FeedEvent.Complete _, FeedEvent.Finished _ -> ready.add(event);
    }
  }

  private void hand(FeedEvent event) {
    boolean known = event instanceof FeedEvent.BarEnded(_, var bar, _) && bar.end() <= after;
    if (!known) {
      ready.add(event);
    }
  }

  private void completed(long alive, long now) {
    long shown = makers.values().stream().mapToLong(MinuteBars::lastEnd).min().orElse(complete);
    long passed = Math.floorDiv(alive - GRACE.toMillis(), MinuteBars.MINUTE) * MinuteBars.MINUTE;
    long through = Math.max(shown, passed);
    if (connected && through > complete) {
      complete = through;
      makers.values().forEach(it -> it.overBy(through, now).ifPresent(this::hand));
      ready.add(new FeedEvent.Complete(through, now));
    }
  }

  @Override
  public long time(long now) {
    return now;
  }

  @Override
  public void close() {
    stream.leave(ear);
  }
}
