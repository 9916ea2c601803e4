package org.signalbox.live.schedule;

import java.util.Map;
import java.util.TreeMap;
import org.signalbox.calendar.TradingCalendar;
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

  /**
   * A feed that begins where a session stands.
   *
   * @param reached the last instant that it has seen; a replay leaves out what is its history, a
   *     stream fills in what came since
   */
  BarFeed open(Terms terms, Assignment assignment, long reached) {
    long history = terms.tradeFrom() == Long.MIN_VALUE ? Long.MIN_VALUE : terms.tradeFrom() - 1;
    if (terms.isReplay()) {
      return replay(terms, assignment, Math.max(reached, history));
    }
    long after = reached == Long.MIN_VALUE ? history : reached;
    FeedSource stream = streams.get(terms.feed());
    if (stream == null) {
      throw new IllegalArgumentException("there is no feed '" + terms.feed() + "'");
    }
    Map<String, TradingCalendar> calendars = new TreeMap<>();
    assignment
        .markets()
        .forEach((symbol, market) -> calendars.put(symbol, market.listing().calendar()));
    return stream.open(new Subscription(calendars, assignment.program().base(), after));
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
