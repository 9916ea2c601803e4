package org.signalbox.backtest.why;

import org.signalbox.trade.Order;

/** What came of a clause at a decision. */
public sealed interface Outcome {

  /** Its condition did not hold, or was not known. */
  record Quiet() implements Outcome {}

  /** It holds, and orders nothing by itself. */
  record Holds() implements Outcome {}

  /**
   * It held and got no order.
   *
   * @param gate what stood in the way, in one word
   * @param reason one clause for a person to read
   */
  record Blocked(String gate, String reason) implements Outcome {}

  /** It got an order, which ended in one way only. */
  record Ordered(Order order, Ending ending) implements Outcome {}
}
