package org.signalbox.live.journal.table;

import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.broker.Ticket;

/** One call to a broker: the methods of {@link org.signalbox.trade.broker.Broker} that change. */
public sealed interface Request {

  record Place(Ticket ticket) implements Request {}

  /**
   * Puts an order in the place of another.
   *
   * @param clientId of the one that works
   */
  record Replace(String clientId, Ticket by) implements Request {}

  record Cancel(String clientId, String reason) implements Request {}

  /**
   * Changes what guards a position, at brokers that do it themselves.
   *
   * @param change an {@link OrderCommand.Amend} or {@link OrderCommand.Tighten}
   */
  record Protect(OrderCommand change) implements Request {}

  /** Whether it can make a position larger. */
  default boolean addsRisk() {
    return switch (this) {
      case Place(Ticket ticket) -> addsRisk(ticket);
      case Replace(_, Ticket by) -> addsRisk(by);
      case Cancel _, Protect _ -> false;
    };
  }

  private static boolean addsRisk(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Single(_, Order order) -> !(order.effect() instanceof Effect.Close);
      case Ticket.OneCancelsOther _ -> false;
    };
  }
}
