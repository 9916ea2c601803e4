package org.signalbox.broker.alpaca;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.broker.Ticket;

/** What is sent to place an order or to replace one. All decimals are text. */
final class OrderBody {

  /** An order has no form that Alpaca would take. */
  static final class NotTakenException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    NotTakenException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  private OrderBody() {}

  /** The body that places a ticket. */
  static String of(Ticket ticket) throws NotTakenException {
    return switch (ticket) {
      case Ticket.Single(String clientId, Order order) -> single(clientId, order).toString();
      case Ticket.OneCancelsOther(String clientId, Order target, Order stop) ->
          pair(clientId, target, stop).toString();
    };
  }

  private static ObjectNode single(String clientId, Order order) throws NotTakenException {
    BigDecimal quantity = quantity(order);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("symbol", order.instrument());
    body.put("qty", text(quantity));
    body.put("side", order.action().name().toLowerCase(Locale.ROOT));
    body.put("type", type(order.pricing()));
    body.put("time_in_force", timeInForce(order, quantity));
    body.put("client_order_id", clientId);
    prices(order.pricing(), body);
    return body;
  }

  private static ObjectNode pair(String clientId, Order target, Order stop)
      throws NotTakenException {
    ObjectNode body = single(clientId, target);
    if (!(target.pricing() instanceof Pricing.Limit(BigDecimal limit))) {
      throw new NotTakenException("the target of a pair must be a limit order");
    }
    if (!isWhole(quantity(target)) || AlpacaSymbols.isPair(target.instrument())) {
      throw new NotTakenException("a pair must be for whole shares");
    }
    body.remove("limit_price");
    body.put("order_class", "oco");
    body.putObject("take_profit").put("limit_price", text(limit));
    ObjectNode stopLoss = body.putObject("stop_loss");
    switch (stop.pricing()) {
      case Pricing.Stop(BigDecimal level) -> stopLoss.put("stop_price", text(level));
      case Pricing.StopLimit(BigDecimal level, BigDecimal worst) ->
          stopLoss.put("stop_price", text(level)).put("limit_price", text(worst));
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _, Pricing.Limit _ ->
          throw new NotTakenException("the stop of a pair must be a stop order");
    }
    return body;
  }

  /** The body that replaces an order of a type by a ticket. */
  static String replacing(String type, Ticket ticket) throws NotTakenException {
    if (!(ticket instanceof Ticket.Single(String clientId, Order order))) {
      throw new NotTakenException("a pair cannot take the place of an order");
    }
    BigDecimal quantity = quantity(order);
    if (!type(order.pricing()).equals(type)) {
      throw new NotTakenException(
          "a replacement keeps the type '%s', was '%s'".formatted(type, type(order.pricing())));
    }
    if (!isWhole(quantity)) {
      throw new NotTakenException("a replacement must be for whole shares");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("qty", text(quantity));
    body.put("client_order_id", clientId);
    prices(order.pricing(), body);
    return body.toString();
  }

  /** Whether an order that Alpaca has is the one of a ticket. */
  static boolean isFor(AlpacaOrder found, Ticket ticket) {
    Order order =
        switch (ticket) {
          case Ticket.Single(_, Order single) -> single;
          case Ticket.OneCancelsOther(_, Order target, _) -> target;
        };
    boolean sameQuantity =
        order.amount() instanceof Amount.Units(BigDecimal units)
            && found.quantity().map(it -> it.compareTo(units) == 0).orElse(false);
    return sameQuantity
        && found.symbol().equals(order.instrument())
        && found.action() == order.action()
        && found.type().equals(type(order.pricing()));
  }

  private static BigDecimal quantity(Order order) throws NotTakenException {
    return switch (order.amount()) {
      case Amount.Units(BigDecimal units) -> units;
      case Amount.ShareOfEquity _ ->
          throw new NotTakenException("a share of the equity is no quantity");
    };
  }

  private static String type(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> "market";
      case Pricing.Limit _ -> "limit";
      case Pricing.Stop _ -> "stop";
      case Pricing.StopLimit _ -> "stop_limit";
    };
  }

  private static void prices(Pricing pricing, ObjectNode body) {
    switch (pricing) {
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> {} // at any price
      case Pricing.Limit(BigDecimal limit) -> body.put("limit_price", text(limit));
      case Pricing.Stop(BigDecimal stop) -> body.put("stop_price", text(stop));
      case Pricing.StopLimit(BigDecimal stop, BigDecimal limit) ->
          body.put("stop_price", text(stop)).put("limit_price", text(limit));
    }
  }

  /** An order works until it is cancelled, where Alpaca takes that. */
  private static String timeInForce(Order order, BigDecimal quantity) throws NotTakenException {
    boolean coins = AlpacaSymbols.isPair(order.instrument());
    return switch (order.pricing()) {
      case Pricing.AtOpen _ -> auction("opg", coins || !isWhole(quantity));
      case Pricing.AtClose _ -> auction("cls", coins || !isWhole(quantity));
      case Pricing.Stop _ when coins ->
          throw new NotTakenException("coins take no stop orders, only stop-limit orders");
      case Pricing.Market _ -> coins ? "gtc" : "day";
      case Pricing.Limit _, Pricing.Stop _, Pricing.StopLimit _ ->
          coins || isWhole(quantity) ? "gtc" : "day";
    };
  }

  private static String auction(String which, boolean impossible) throws NotTakenException {
    if (impossible) {
      throw new NotTakenException("an auction takes whole shares only");
    }
    return which;
  }

  private static boolean isWhole(BigDecimal quantity) {
    return quantity.stripTrailingZeros().scale() <= 0;
  }

  private static String text(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
