package org.signalbox.live.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.market.BarSeries;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.market.feed.Pace;
import org.signalbox.market.feed.ReplayFeed;

/** Takes a session through its history up to where it may trade. */
final class WarmUp {

  private final Assignment assignment;

  WarmUp(Assignment assignment) {
    this.assignment = assignment;
  }

  void through(Session session) {
    long tradeFrom = assignment.settings().tradeFrom();
    if (tradeFrom == Long.MIN_VALUE) {
      return;
    }
    Map<String, BarSeries> history = new TreeMap<>();
    assignment
        .markets()
        .forEach(
            (symbol, it) -> history.put(symbol, it.bars().between(Long.MIN_VALUE, tradeFrom - 1)));
    Barrier barrier = new Barrier(assignment.markets().keySet(), Duration.ZERO, Long.MIN_VALUE);
    Instants instants = new Instants(barrier, session::nextClockInstant);
    try (BarFeed feed = new ReplayFeed(history, Long.MIN_VALUE, Pace.AS_FAST_AS_POSSIBLE)) {
      for (Optional<FeedEvent> it = feed.poll(0); it.isPresent(); it = feed.poll(0)) {
        take(it.get(), barrier, instants, session);
      }
    }
  }

  private static void take(FeedEvent event, Barrier barrier, Instants instants, Session session) {
    if (event instanceof FeedEvent.BarEnded ended) {
      instants.due(ended.bar().end() - 1).forEach(session::warmUp);
      instants.from(ended.bar().start());
      barrier.take(ended);
    } else if (event instanceof FeedEvent.Complete(long through, _)) {
      barrier.complete(through);
      instants.due(through).forEach(session::warmUp);
    }
  }
}
