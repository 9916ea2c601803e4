package org.signalbox.broker.paper;

import java.time.Instant;
import java.util.List;
import org.signalbox.backtest.venue.VenueState;
import org.signalbox.trade.broker.Execution;

/**
 * Everything that a paper venue's future depends on.
 *
 * @param version of this form
 * @param told how many executions it has made
 */
record PaperState(
    int version,
    VenueState venue,
    List<BookedOrder> orders,
    List<Execution> executions,
    long told,
    Instant now) {

  static final int VERSION = 1;

  PaperState {
    orders = List.copyOf(orders);
    executions = List.copyOf(executions);
  }
}
