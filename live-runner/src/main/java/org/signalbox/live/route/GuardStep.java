package org.signalbox.live.route;

import java.math.BigDecimal;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.trade.Order;

/** One thing to be done about the orders that close a position. */
sealed interface GuardStep {

  /** Puts a waiting order in line. */
  record Send(OrderEntry row, BigDecimal quantity) implements GuardStep {}

  /** Puts a waiting order in line, to take the place of one that works. */
  record Swap(OrderEntry old, OrderEntry row, BigDecimal quantity) implements GuardStep {}

  /** Asks the broker to cancel. */
  record Cancel(OrderEntry row, String reason) implements GuardStep {}

  /** Ends an order that has not left. */
  record Drop(OrderEntry row, String reason) implements GuardStep {}

  /** Has the clause of an order wait with another order from now on; the old one is superseded. */
  record Rearm(OrderEntry row, Order order) implements GuardStep {}
}
