package org.signalbox.live.load;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.signalbox.market.Bar;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;

/** A feed into which bars are put as they end. One thread. */
final class Inlet implements BarFeed {

  private final Queue<FeedEvent> arrived = new ArrayDeque<>();
  private long time = Long.MIN_VALUE;

  void ended(String symbol, Bar bar) {
    arrived.add(new FeedEvent.BarEnded(symbol, bar, bar.end()));
    arrived.add(new FeedEvent.Complete(bar.end(), bar.end()));
    time = bar.end();
  }

  @Override
  public Optional<FeedEvent> poll(long now) {
    return Optional.ofNullable(arrived.poll());
  }

  @Override
  public long time(long now) {
    return time;
  }

  @Override
  public void close() {}
}
