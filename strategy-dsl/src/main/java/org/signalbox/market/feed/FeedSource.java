package org.signalbox.market.feed;

/** Where feeds come from. */
@FunctionalInterface
public interface FeedSource {

  BarFeed open(Subscription subscription);
}
