package org.signalbox.live.schedule;

import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.route.Router;
import org.signalbox.trade.broker.Broker;

/** Makes the router of a lane: {@code Router::paper} or {@code Router::live}. */
@FunctionalInterface
interface Routing<M extends Mode, B extends Broker> {

  Router<B> open(Store<M> store, String lane, RouteSettings settings);
}
