package org.signalbox.testing.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Cash and positions, moved by fills. */
final class FakeAccount {

  private static final BigDecimal MULTIPLIER = BigDecimal.TWO;

  /** What is held of a symbol, with what it cost. */
  record Held(BigDecimal quantity, BigDecimal average) {}

  private final Map<String, Held> held = new TreeMap<>();
  BigDecimal cash = new BigDecimal("100000");
  boolean blocked;

  BigDecimal quantity(String symbol) {
    return held.containsKey(symbol) ? held.get(symbol).quantity() : BigDecimal.ZERO;
  }

  void hold(String symbol, BigDecimal quantity, BigDecimal average) {
    held.put(symbol, new Held(quantity, average));
  }

  void fill(String symbol, BigDecimal signed, BigDecimal price) {
    Held before = held.getOrDefault(symbol, new Held(BigDecimal.ZERO, BigDecimal.ZERO));
    BigDecimal after = before.quantity().add(signed);
    boolean grows = before.quantity().signum() * signed.signum() >= 0;
    BigDecimal average =
        grows
            ? before
                .average()
                .multiply(before.quantity())
                .add(price.multiply(signed))
                .divide(after, 9, RoundingMode.HALF_EVEN)
            : before.average();
    cash = cash.subtract(price.multiply(signed));
    held.put(symbol, new Held(after, average.stripTrailingZeros()));
    held.values().removeIf(it -> it.quantity().signum() == 0);
  }

  private BigDecimal worth(Map<String, BigDecimal> prices) {
    BigDecimal worth = BigDecimal.ZERO;
    for (var each : held.entrySet()) {
      BigDecimal price = prices.getOrDefault(each.getKey(), each.getValue().average());
      worth = worth.add(price.multiply(each.getValue().quantity()));
    }
    return worth;
  }

  BigDecimal buyingPower(Map<String, BigDecimal> prices) {
    return cash.add(worth(prices)).multiply(MULTIPLIER).subtract(worth(prices).abs());
  }

  ObjectNode json(Map<String, BigDecimal> prices) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", "e6fe16f3-64a4-4921-8928-cadf02f92f98");
    json.put("account_number", "PA0000000001");
    json.put("status", "ACTIVE");
    json.put("currency", "USD");
    json.put("cash", cash.toPlainString());
    json.put("equity", cash.add(worth(prices)).toPlainString());
    json.put("buying_power", buyingPower(prices).toPlainString());
    json.put("multiplier", MULTIPLIER.toPlainString());
    json.put("shorting_enabled", true);
    json.put("trading_blocked", blocked);
    json.put("account_blocked", false);
    json.put("trade_suspended_by_user", false);
    json.put("created_at", "2024-01-01T00:00:00Z");
    return json;
  }

  ArrayNode positions(Map<String, BigDecimal> prices) {
    ArrayNode positions = JsonNodeFactory.instance.arrayNode();
    held.forEach((symbol, it) -> {
      BigDecimal price = prices.getOrDefault(symbol, it.average());
      BigDecimal value = price.multiply(it.quantity());
      BigDecimal cost = it.average().multiply(it.quantity());
      ObjectNode json = positions.addObject();
      json.put("asset_id", "b0b6dd9d-8b9b-48a9-ba46-b9d54906e415");
      json.put("symbol", symbol.replace("/", ""));
      json.put("exchange", symbol.contains("/") ? "CRYPTO" : "NASDAQ");
      json.put("asset_class", symbol.contains("/") ? "crypto" : "us_equity");
      json.put("asset_marginable", true);
      json.put("qty", it.quantity().toPlainString());
      json.put("qty_available", it.quantity().toPlainString());
      json.put("side", it.quantity().signum() > 0 ? "long" : "short");
      json.put("avg_entry_price", it.average().toPlainString());
      json.put("market_value", value.toPlainString());
      json.put("cost_basis", cost.toPlainString());
      json.put("unrealized_pl", value.subtract(cost).toPlainString());
      json.put("unrealized_plpc", "0");
      json.put("unrealized_intraday_pl", "0");
      json.put("unrealized_intraday_plpc", "0");
      json.put("current_price", price.toPlainString());
      json.put("lastday_price", price.toPlainString());
      json.put("change_today", "0");
    });
    return positions;
  }
}
