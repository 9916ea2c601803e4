package org.signalbox.backtest.why;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.trade.Action;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;

/** Follows the orders of one instrument. Instances hold state and belong to one thread. */
final class Orders {

  private final String symbol;
  private final Map<String, OrderStory> stories = new LinkedHashMap<>();
  private BigDecimal held = BigDecimal.ZERO;

  Orders(String symbol) {
    this.symbol = symbol;
  }

  /** How much is held; negative where it is short. */
  BigDecimal held() {
    return held;
  }

  void decided(Decision decision) {
    for (OrderCommand command : decision.commands()) {
      if (command.instrument().equals(symbol)) {
        follow(decision, command);
      }
    }
  }

  private void follow(Decision decision, OrderCommand command) {
    switch (command) {
      case OrderCommand.Place(Order order) -> stories.put(order.id(), new OrderStory(order));
      case OrderCommand.Replace(String id, Order order) -> {
        story(id).ifPresent(it -> it.replaced(decision.at()));
        stories.put(order.id(), new OrderStory(order));
      }
      case OrderCommand.Cancel(_, String id, String reason) ->
          story(id).ifPresent(it -> it.cancelled(reason));
      case OrderCommand.Amend _, OrderCommand.Tighten _ -> {}
    }
  }

  /** An order was not sent. */
  void refused(Order order) {
    stories.remove(order.id());
  }

  void happened(VenueEvent event) {
    switch (event) {
      case VenueEvent.Filled(Fill fill) when fill.instrument().equals(symbol) -> {
        held =
            fill.action() == Action.BUY
                ? held.add(fill.quantity())
                : held.subtract(fill.quantity());
        story(fill.orderId()).ifPresent(it -> it.filled(fill));
      }
      case VenueEvent.Cancelled(Order order, String reason) ->
          story(order.id()).ifPresent(it -> it.cancelled(reason));
      case VenueEvent.Filled _, VenueEvent.Closed _ -> {}
    }
  }

  private Optional<OrderStory> story(String id) {
    return Optional.ofNullable(stories.get(id));
  }

  /** The order of a clause that was placed by a decision. */
  Optional<OrderStory> placed(String clause, Decision decision) {
    return stories.values().stream()
        .filter(it -> it.order().cause().clause().equals(clause))
        .filter(it -> it.order().decidedAt().equals(decision.at()))
        .findFirst();
  }

  /** Whether an earlier order of a clause still works. */
  boolean works(String clause) {
    return stories.values().stream()
        .anyMatch(it -> it.works() && it.order().cause().clause().equals(clause));
  }
}
