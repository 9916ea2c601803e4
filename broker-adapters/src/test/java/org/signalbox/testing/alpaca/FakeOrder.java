package org.signalbox.testing.alpaca;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An order in the exchange's books. */
final class FakeOrder {

  private static final Set<String> FINAL =
      Set.of("filled", "canceled", "expired", "rejected", "replaced");

  final String id;
  final String clientId;
  final String symbol;
  final String side;
  final String type;
  final String timeInForce;
  final String orderClass;
  final BigDecimal quantity;
  final Optional<BigDecimal> limit;
  final Optional<BigDecimal> stop;
  final Instant created;
  BigDecimal filled = BigDecimal.ZERO;
  BigDecimal value = BigDecimal.ZERO;
  String status = "accepted";
  Optional<String> replaces = Optional.empty();
  Optional<String> replacedBy = Optional.empty();
  Optional<FakeOrder> leg = Optional.empty();
  Optional<FakeOrder> pair = Optional.empty();
  Instant updated;
  boolean triggered;

  FakeOrder(
      String id,
      String clientId,
      String symbol,
      String side,
      String type,
      String timeInForce,
      String orderClass,
      BigDecimal quantity,
      Optional<BigDecimal> limit,
      Optional<BigDecimal> stop,
      Instant created) {
    this.id = id;
    this.clientId = clientId;
    this.symbol = symbol;
    this.side = side;
    this.type = type;
    this.timeInForce = timeInForce;
    this.orderClass = orderClass;
    this.quantity = quantity;
    this.limit = limit;
    this.stop = stop;
    this.created = created;
    this.updated = created;
  }

  boolean isOpen() {
    return !FINAL.contains(status);
  }

  boolean buys() {
    return side.equals("buy");
  }

  boolean isCoin() {
    return symbol.contains("/");
  }

  boolean waitsForAuction() {
    return timeInForce.equals("opg") || timeInForce.equals("cls");
  }

  BigDecimal remaining() {
    return quantity.subtract(filled);
  }

  /** Whether it may fill at a price; a stop that is touched remembers it. */
  boolean fillsAt(BigDecimal price) {
    int direction = buys() ? 1 : -1;
    boolean touched =
        stop.map(it -> direction * price.compareTo(it) >= 0).orElse(true) || triggered;
    triggered = touched && stop.isPresent();
    return touched && limit.map(it -> direction * price.compareTo(it) <= 0).orElse(true);
  }

  ObjectNode json(boolean nested) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id);
    json.put("client_order_id", clientId);
    json.put("created_at", created.toString());
    json.put("updated_at", updated.toString());
    json.put("submitted_at", created.toString());
    json.put("filled_at", status.equals("filled") ? updated.toString() : null);
    json.put("expired_at", status.equals("expired") ? updated.toString() : null);
    json.put("canceled_at", status.equals("canceled") ? updated.toString() : null);
    json.put("failed_at", status.equals("rejected") ? updated.toString() : null);
    json.put("replaced_at", status.equals("replaced") ? updated.toString() : null);
    json.put("replaced_by", replacedBy.orElse(null));
    json.put("replaces", replaces.orElse(null));
    json.put("asset_id", "b0b6dd9d-8b9b-48a9-ba46-b9d54906e415");
    json.put("symbol", symbol);
    json.put("asset_class", isCoin() ? "crypto" : "us_equity");
    json.putNull("notional");
    json.put("qty", quantity.toPlainString());
    json.put("filled_qty", filled.toPlainString());
    json.put("filled_avg_price", average().map(BigDecimal::toPlainString).orElse(null));
    json.put("order_class", orderClass);
    json.put("order_type", type);
    json.put("type", type);
    json.put("side", side);
    json.put("time_in_force", timeInForce);
    json.put("limit_price", limit.map(BigDecimal::toPlainString).orElse(null));
    json.put("stop_price", stop.map(BigDecimal::toPlainString).orElse(null));
    json.put("status", status);
    json.put("extended_hours", false);
    json.putNull("trail_percent");
    json.putNull("trail_price");
    json.putNull("hwm");
    if (nested && leg.isPresent()) {
      ObjectNode inner = leg.get().json(false);
      inner.remove("legs");
      json.putArray("legs").add(inner);
    } else {
      json.putNull("legs");
    }
    return json;
  }

  private Optional<BigDecimal> average() {
    return filled.signum() == 0
        ? Optional.empty()
        : Optional.of(value.divide(filled, 9, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }
}
