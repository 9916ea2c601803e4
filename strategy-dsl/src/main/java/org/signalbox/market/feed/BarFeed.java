package org.signalbox.market.feed;

import java.util.Optional;

/** Market data of some instruments as it arrives. Asked from one thread. */
public interface BarFeed extends AutoCloseable {

  /**
   * The next thing that arrived, in the order of arrival; empty where nothing has.
   *
   * @param now what the clock shows, in milliseconds since the epoch
   */
  Optional<FeedEvent> poll(long now);

  /**
   * What time it is in the market of this feed, in milliseconds since the epoch. A stream says what
   * the clock shows; a replay says how far it has come.
   */
  long time(long now);

  /**
   * Has somebody told whenever something arrives, from any thread. One who is told need not ask a
   * feed for which nothing was told.
   *
   * @return whether this feed tells; one that does not has to be asked again and again
   */
  default boolean tells(Runnable arrived) {
    return false;
  }

  @Override
  void close();
}
