package org.signalbox.live.schedule;

import java.util.Map;
import java.util.TreeMap;
import org.signalbox.live.control.Terms;
import org.signalbox.live.session.Assignment;
import org.signalbox.market.BarSeries;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedSource;
import org.signalbox.market.feed.ReplayFeed;
import org.signalbox.market.feed.Subscription;

/** Opens the feeds that deployments name. */
final class Feeds {

  private final Map<String, FeedSource> streams;

  Feeds(Map<String, FeedSource> streams) {
    this.streams = streams;
  }

  /** A feed that begins after an instant. */
  BarFeed open(Terms terms, Assignment assignment, long after) {
    if (terms.isReplay()) {
      return replay(terms, assignment, after);
    }
    FeedSource stream = streams.get(terms.feed());
    if (stream == null) {
      throw new IllegalArgumentException("there is no feed '" + terms.feed() + "'");
    }
    return stream.open(
        new Subscription(assignment.markets().keySet(), assignment.program().base(), after));
  }

  private static BarFeed replay(Terms terms, Assignment assignment, long after) {
    Map<String, BarSeries> bars = new TreeMap<>();
    assignment
        .markets()
        .forEach((symbol, market) ->
            bars.put(symbol, market.bars().between(Long.MIN_VALUE, terms.until())));
    return new ReplayFeed(bars, after, terms.pace());
  }
}
