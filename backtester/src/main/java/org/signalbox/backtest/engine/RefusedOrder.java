package org.signalbox.backtest.engine;

import java.util.List;
import org.signalbox.trade.Order;
import org.signalbox.trade.risk.Refusal;

/**
 * An order that was decided and not sent, because it would have broken a limit.
 *
 * @param refusals all limits that it would have broken
 */
public record RefusedOrder(Order order, List<Refusal> refusals) {

  public RefusedOrder {
    refusals = List.copyOf(refusals);
  }

  /** Why, for a person to read; a running deployment says the same. */
  public String reason() {
    return String.join("; ", refusals.stream().map(Refusal::message).toList());
  }
}
