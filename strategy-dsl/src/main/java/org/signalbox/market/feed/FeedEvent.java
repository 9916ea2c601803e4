package org.signalbox.market.feed;

import org.signalbox.market.Bar;

/** Something that a feed received. */
public sealed interface FeedEvent {

  /** When it was received by the feed's own time, in milliseconds since the epoch. */
  long arrivedAt();

  /** A bar that the source declares final. One that says other things than before revises it. */
  record BarEnded(String symbol, Bar bar, long arrivedAt) implements FeedEvent {}

  /** A bar that is not used, and why. */
  record Refused(String symbol, Bar bar, String why, long arrivedAt) implements FeedEvent {}

  /** A trade in the market. */
  record Traded(String symbol, double price, double quantity, long at, long arrivedAt)
      implements FeedEvent {}

  /** Every bar that ends at {@code through} or earlier has been handed over. */
  record Complete(long through, long arrivedAt) implements FeedEvent {}

  /** Data flows from now on; what happened before may have been missed. */
  record Connected(long arrivedAt) implements FeedEvent {}

  /** No data flows until the next {@link Connected}. */
  record Disconnected(String cause, long arrivedAt) implements FeedEvent {}

  /** Nothing will follow. */
  record Finished(long arrivedAt) implements FeedEvent {}
}
