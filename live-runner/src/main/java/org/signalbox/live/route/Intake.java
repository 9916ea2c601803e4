package org.signalbox.live.route;

import java.util.List;
import org.signalbox.trade.Order;
import org.signalbox.trade.risk.Refusal;

/** What came of handing a decision in. */
public sealed interface Intake {

  /**
   * It is stored, and its orders with it.
   *
   * @param refused orders that will not be sent; a session treats them as cancelled
   */
  record Stored(List<Refused> refused) implements Intake {
    public Stored {
      refused = List.copyOf(refused);
    }
  }

  /** A decision for this fire key was stored before; nothing was changed. */
  record Repeated() implements Intake {}

  /** An order and why it is not sent. */
  record Refused(Order order, List<Refusal> refusals, String reason) {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
