/**
 * The port through which market data arrives: bars and trades, with the time of their arrival.
 *
 * <p>A {@link org.signalbox.market.feed.BarFeed} is asked and never calls back, so that whoever
 * steps decides when; a stream from a network keeps what arrived until it is asked. {@link
 * org.signalbox.market.feed.ReplayFeed} hands over stored bars at any pace.
 *
 * <p>A feed tells what came, in the order in which it came. Late, repeated, missing and stale data
 * are told apart behind it, where the decision instants are known.
 *
 * <p>Must never know: strategies, orders, HTTP.
 */
@NullMarked
package org.signalbox.market.feed;

import org.jspecify.annotations.NullMarked;
