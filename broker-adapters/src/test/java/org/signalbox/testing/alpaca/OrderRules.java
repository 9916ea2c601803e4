package org.signalbox.testing.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.signalbox.testing.alpaca.FakeExchange.RefusedException;

/** Which orders the exchange takes. */
final class OrderRules {

  private static final Set<String> TYPES = Set.of("market", "limit", "stop", "stop_limit");
  private static final Set<String> SYMBOLS =
      Set.of("AAPL", "SPY", "MSFT", "TSLA", "BTC/USD", "ETH/USD");

  private OrderRules() {}

  private static RefusedException invalid(String message) {
    return new RefusedException(422, 42210000, message);
  }

  /** The order that a body asks for, with its second leg where it is a pair. */
  static FakeOrder order(JsonNode body, String id, Instant now) {
    String orderClass = body.path("order_class").asText("");
    Optional<BigDecimal> limit = decimal(body, "limit_price");
    if (orderClass.equals("oco")) {
      limit = decimal(body.path("take_profit"), "limit_price");
    }
    FakeOrder order =
        new FakeOrder(
            id,
            body.path("client_order_id").asText(id),
            body.path("symbol").asText(),
            body.path("side").asText(),
            body.path("type").asText(),
            body.path("time_in_force").asText(),
            orderClass,
            decimal(body, "qty").orElseThrow(() -> invalid("qty or notional is required")),
            limit,
            decimal(body, "stop_price"),
            now);
    require(order);
    if (orderClass.equals("oco")) {
      order.leg = Optional.of(leg(order, body.path("stop_loss"), now));
    }
    return order;
  }

  private static FakeOrder leg(FakeOrder order, JsonNode stopLoss, Instant now) {
    Optional<BigDecimal> limit = decimal(stopLoss, "limit_price");
    String id = order.id.substring(0, 9) + "1" + order.id.substring(10);
    FakeOrder leg =
        new FakeOrder(
            id,
            id,
            order.symbol,
            order.side,
            limit.isPresent() ? "stop_limit" : "stop",
            order.timeInForce,
            "oco",
            order.quantity,
            limit,
            decimal(stopLoss, "stop_price"),
            now);
    leg.pair = Optional.of(order);
    require(leg);
    return leg;
  }

  static FakeOrder replacement(FakeOrder old, JsonNode body, String id, Instant now) {
    FakeOrder changed =
        new FakeOrder(
            id,
            body.path("client_order_id").asText(id),
            old.symbol,
            old.side,
            old.type,
            body.path("time_in_force").asText(old.timeInForce),
            old.orderClass,
            decimal(body, "qty").orElse(old.quantity),
            decimal(body, "limit_price").or(() -> old.limit),
            decimal(body, "stop_price").or(() -> old.stop),
            now);
    require(changed);
    return changed;
  }

  private static Optional<BigDecimal> decimal(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new RefusedException(400, 40010000, name + " must be a string");
    }
    return Optional.of(new BigDecimal(value.asText()));
  }

  private static void require(FakeOrder order) {
    if (!SYMBOLS.contains(order.symbol)) {
      throw invalid("asset \"%s\" not found".formatted(order.symbol));
    }
    if (!TYPES.contains(order.type)) {
      throw invalid("invalid order type");
    }
    if (order.quantity.signum() <= 0) {
      throw invalid("qty must be > 0");
    }
    if (order.type.contains("limit") && order.limit.isEmpty()) {
      throw invalid("limit orders require a limit price");
    }
    if (order.type.startsWith("stop") && order.stop.isEmpty()) {
      throw invalid("stop orders require a stop price");
    }
    order.limit.ifPresent(it -> requireTick("limit_price", it));
    order.stop.ifPresent(it -> requireTick("stop_price", it));
    requireTime(order);
  }

  private static void requireTick(String name, BigDecimal price) {
    int digits = price.compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
    if (price.stripTrailingZeros().scale() > digits) {
      throw invalid(
          "invalid %s %s. sub-penny increment does not fulfill minimum pricing criteria"
              .formatted(name, price.toPlainString()));
    }
  }

  private static void requireTime(FakeOrder order) {
    boolean whole = order.quantity.stripTrailingZeros().scale() <= 0;
    if (!whole && !order.isCoin() && !order.timeInForce.equals("day")) {
      throw invalid("fractional orders must be DAY orders");
    }
    if (order.isCoin() && !Set.of("gtc", "ioc").contains(order.timeInForce)) {
      throw invalid("invalid crypto time_in_force");
    }
    if (order.isCoin() && order.type.equals("stop")) {
      throw invalid("invalid order type for crypto order");
    }
  }

  /** The account must be able to pay for it, or hold it. */
  static void requireMeans(FakeOrder order, FakeExchange exchange) {
    if (exchange.account.blocked) {
      throw new RefusedException(403, 40310000, "account is blocked from trading");
    }
    BigDecimal held = exchange.account.quantity(order.symbol);
    boolean reduces = held.signum() == (order.buys() ? -1 : 1);
    if (reduces) {
      BigDecimal available = held.abs().subtract(exchange.promised(order.symbol, order.buys()));
      if (order.quantity.compareTo(available) > 0) {
        throw new RefusedException(
            403,
            40310000,
            "insufficient qty available for order (requested: %s, available: %s)"
                .formatted(order.quantity.toPlainString(), available.toPlainString()));
      }
    } else if (order.quantity.multiply(exchange.reference(order)).compareTo(exchange.buyingPower())
        > 0) {
      throw new RefusedException(403, 40310000, "insufficient buying power");
    }
  }
}
