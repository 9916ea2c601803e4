package org.signalbox.live.schedule;

import java.time.InstantSource;
import java.util.Map;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.market.feed.FeedSource;
import org.signalbox.market.feed.HistorySource;

/**
 * What a node works with.
 *
 * @param node its name among the nodes of a store
 * @param histories stored bars: replays, and what lies before a stream
 * @param streams by the names that deployments use; {@code replay} is always there
 * @param settings of the routers
 * @param wakes wake deployments at the instants that their calendars give
 */
public record Parts(
    String node,
    HistorySource histories,
    Map<String, FeedSource> streams,
    RouteSettings settings,
    Wakes wakes,
    InstantSource clock) {
  public Parts {
    streams = Map.copyOf(streams);
  }

  /** Parts of a node that is woken by nobody. */
  public Parts(
      String node,
      HistorySource histories,
      Map<String, FeedSource> streams,
      RouteSettings settings,
      InstantSource clock) {
    this(node, histories, streams, settings, Wakes.NONE, clock);
  }
}
