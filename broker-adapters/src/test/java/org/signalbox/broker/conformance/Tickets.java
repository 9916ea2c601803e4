package org.signalbox.broker.conformance;

import java.math.BigDecimal;
import java.time.Instant;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.Ticket;

/** Orders in few words: {@code buy("a", "10", limit("99"))}. */
final class Tickets {

  private Tickets() {}

  static Ticket.Single buy(String clientId, String quantity, Pricing pricing) {
    return new Ticket.Single(
        clientId, order(clientId, Action.BUY, quantity, pricing, Effect.OPEN_OR_ADD));
  }

  /** Closes a part of what is held. */
  static Ticket.Single sell(String clientId, String quantity, Pricing pricing) {
    return new Ticket.Single(
        clientId, order(clientId, Action.SELL, quantity, pricing, Effect.CLOSE_PART));
  }

  static Ticket.Single sellShort(String clientId, String quantity, Pricing pricing) {
    return new Ticket.Single(
        clientId, order(clientId, Action.SELL, quantity, pricing, Effect.OPEN_OR_ADD));
  }

  static Ticket.OneCancelsOther pair(String clientId, String quantity, String target, String stop) {
    return new Ticket.OneCancelsOther(
        clientId,
        order(clientId, Action.SELL, quantity, limit(target), Effect.CLOSE_PART),
        order(clientId + "s", Action.SELL, quantity, stop(stop), Effect.CLOSE_PART));
  }

  static Order order(String id, Action action, String quantity, Pricing pricing, Effect effect) {
    return new Order(
        "order-" + id,
        Bench.SHARE,
        action,
        Amount.units(quantity),
        pricing,
        effect,
        new Cause(effect instanceof Effect.Close ? Purpose.EXIT : Purpose.ENTRY, "clause"),
        Protection.NONE,
        0,
        Instant.EPOCH);
  }

  static Ticket.Single in(String instrument, Ticket.Single ticket) {
    Order order = ticket.order();
    return new Ticket.Single(
        ticket.clientId(),
        new Order(
            order.id(),
            instrument,
            order.action(),
            order.amount(),
            order.pricing(),
            order.effect(),
            order.cause(),
            order.protection(),
            order.priority(),
            order.decidedAt()));
  }

  static Pricing limit(String price) {
    return new Pricing.Limit(new BigDecimal(price));
  }

  static Pricing stop(String price) {
    return new Pricing.Stop(new BigDecimal(price));
  }

  static Pricing stopLimit(String stop, String limit) {
    return new Pricing.StopLimit(new BigDecimal(stop), new BigDecimal(limit));
  }
}
