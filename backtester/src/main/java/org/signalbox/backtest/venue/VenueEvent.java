package org.signalbox.backtest.venue;

import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;

/** Something that a venue did, in the order in which it did it. */
public sealed interface VenueEvent {

  /** A fill, already booked in the ledger. */
  record Filled(Fill fill) implements VenueEvent {}

  /** The fill before it made the position flat. */
  record Closed(ClosedTrade trade) implements VenueEvent {}

  /** An order stopped working without having been filled to its end. */
  record Cancelled(Order order, String reason) implements VenueEvent {}
}
