package org.signalbox.dsl.analysis.clause;

import java.util.Optional;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Clause.OrderPrice;
import org.signalbox.dsl.ir.Clause.Trigger;
import org.signalbox.dsl.ir.Clause.Validity;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.OrderType;

/** Reads when an order is decided, what it asks for and how long it lives. */
final class Orders {

  private final Desk desk;
  private final Amounts amounts;
  private final Clocks clocks;

  Orders(Desk desk) {
    this.desk = desk;
    this.amounts = new Amounts(desk);
    this.clocks = new Clocks(desk);
  }

  /** When the clause is decided. An auction is no such time: it follows a bar's end. */
  Trigger trigger(Optional<Clock> clock, Optional<OrderType> order) {
    return clock
        .filter(it -> order.isPresent() || !(it instanceof Clock.SessionEdge))
        .filter(it -> !(it instanceof Clock.SessionEdge))
        .<Trigger>map(it -> new Trigger.At(clocks.moment(it)))
        .orElseGet(Trigger.BarEnd::new);
  }

  OrderPrice price(Optional<OrderType> order, Optional<Clock> clock) {
    if (order.isPresent()) {
      return price(order.orElseThrow());
    }
    if (clock.isPresent() && clock.orElseThrow() instanceof Clock.SessionEdge auction) {
      return auction(auction.edge(), auction.span());
    }
    return new OrderPrice.Market();
  }

  private OrderPrice price(OrderType order) {
    return switch (order) {
      case OrderType.Market _ -> new OrderPrice.Market();
      case OrderType.Next(Clock.Edge edge, _) ->
          edge == Clock.Edge.OPEN ? new OrderPrice.Market() : new OrderPrice.AtClose();
      case OrderType.Limit limit -> new OrderPrice.Limit(amounts.price(limit.price()));
      case OrderType.Stop stop -> new OrderPrice.Stop(amounts.price(stop.price()));
      case OrderType.StopLimit both ->
          new OrderPrice.StopLimit(amounts.price(both.stop()), amounts.price(both.limit()));
    };
  }

  private OrderPrice auction(Clock.Edge edge, Span span) {
    if (edge == Clock.Edge.OPEN) {
      return new OrderPrice.AtOpen();
    }
    if (!desk.draft().base().isIntraday()) {
      desk.findings()
          .add(
              Problem.CLOSE_DECIDED_EARLY,
              span,
              "on bars of "
                  + desk.draft().base()
                  + " 'at session close' is decided with the data of the bar before",
              "trade on 1 minute bars, or decide 'at next open'");
    }
    return new OrderPrice.AtClose();
  }

  Validity validity(Optional<org.signalbox.dsl.syntax.Validity> validity) {
    return validity.map(this::validity).orElseGet(Validity.OneDecision::new);
  }

  private Validity validity(org.signalbox.dsl.syntax.Validity validity) {
    return switch (validity) {
      case org.signalbox.dsl.syntax.Validity.For until ->
          desk.expressions()
              .lapses()
              .lapse(until.duration(), desk.place(), 1)
              .<Validity>map(Validity.For::new)
              .orElseGet(Validity.OneDecision::new);
      case org.signalbox.dsl.syntax.Validity.Until until ->
          new Validity.Until(clocks.moment(until.clock()));
      case org.signalbox.dsl.syntax.Validity.UntilCancelled _ -> new Validity.UntilCancelled();
      case org.signalbox.dsl.syntax.Validity.While until ->
          new Validity.While(
              desk.expressions().condition(until.condition().condition(), desk.place()).term());
    };
  }
}
