package org.signalbox.dsl.run.decide;

import org.signalbox.trade.Order;

/**
 * An order that a clause wants at this decision.
 *
 * @param order complete but for what only a fill can tell
 * @param frozen what is remembered of the decision if it opens a position
 */
record Wish(Order order, Lifetime lifetime, Frozen frozen) {

  /** Values of terms at the decision, in the order in which they were asked for. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  record Frozen(double[] values) {
    static final Frozen NOTHING = new Frozen(new double[0]);
  }

  String clause() {
    return order.cause().clause();
  }

  /** Whether another order asks for the same: then the one that works can stay. */
  boolean isLike(Order working) {
    return order.action() == working.action()
        && order.amount().equals(working.amount())
        && order.pricing().equals(working.pricing())
        && order.effect().equals(working.effect())
        && order.protection().equals(working.protection());
  }
}
