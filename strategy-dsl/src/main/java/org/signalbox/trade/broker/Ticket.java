package org.signalbox.trade.broker;

import org.signalbox.trade.Order;

/** An order under the name by which the broker and we both know it. */
public sealed interface Ticket {

  /** Made and stored before anything is sent, the same for every attempt. */
  String clientId();

  /** An order alone. */
  record Single(String clientId, Order order) implements Ticket {}

  /** A target and a stop of one position: what fills first cancels the other. */
  record OneCancelsOther(String clientId, Order target, Order stop) implements Ticket {}
}
