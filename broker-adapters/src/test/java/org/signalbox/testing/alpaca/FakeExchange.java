package org.signalbox.testing.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A little exchange with one account: orders fill when the test moves a price. Every method may be
 * called from any thread.
 */
public final class FakeExchange {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private final Consumer<ObjectNode> events;
  private final Map<String, FakeOrder> orders = new LinkedHashMap<>();
  private final List<ObjectNode> activities = new ArrayList<>();
  private final Map<String, BigDecimal> prices = new TreeMap<>();
  private final List<Runnable> held = new ArrayList<>();
  final FakeAccount account = new FakeAccount();
  private BigDecimal liquidity = new BigDecimal("1000000000");
  private boolean holding;
  private Instant last = Instant.EPOCH;
  private long ids;

  FakeExchange(InstantSource clock, Consumer<ObjectNode> events) {
    this.clock = clock;
    this.events = events;
  }

  /** A refusal, as the API words it. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int status;
    final int code;

    RefusedException(int status, int code, String message) {
      super(message);
      this.status = status;
      this.code = code;
    }
  }

  // ---- what a test does

  /** The price moves, and what it reaches fills. */
  public synchronized void price(String symbol, String price) {
    prices.put(symbol, new BigDecimal(price));
    match(symbol, false);
  }

  /** An auction is held at a price: {@code opg} or {@code cls}. */
  public synchronized void auction(String which, String symbol, String price) {
    prices.put(symbol, new BigDecimal(price));
    for (FakeOrder order : open(symbol)) {
      if (order.timeInForce.equals(which)) {
        fill(order, prices.get(symbol));
      }
    }
  }

  /** From now on no order fills by more than this at one price. */
  public synchronized void liquidity(String quantity) {
    liquidity = new BigDecimal(quantity);
  }

  /** Replacements and cancels wait from now on, until they are let go. */
  public synchronized void holdChanges() {
    holding = true;
  }

  /** Does what waits. */
  public synchronized void letGo() {
    holding = false;
    List<Runnable> waiting = List.copyOf(held);
    held.clear();
    waiting.forEach(Runnable::run);
  }

  /** The exchange ends an order by itself: {@code expired}, {@code rejected}, {@code canceled}. */
  public synchronized void end(String clientId, String status) {
    FakeOrder order = named(clientId).orElseThrow();
    finish(order, status, status);
  }

  public synchronized void cash(String amount) {
    account.cash = new BigDecimal(amount);
  }

  public synchronized void hold(String symbol, String quantity, String average) {
    account.hold(symbol, new BigDecimal(quantity), new BigDecimal(average));
  }

  public synchronized void block() {
    account.blocked = true;
  }

  /** How many orders were ever placed under a client id. */
  public synchronized long placedUnder(String clientId) {
    return orders.values().stream().filter(it -> it.clientId.equals(clientId)).count();
  }

  /** How much of everything the account holds. */
  public synchronized BigDecimal held(String symbol) {
    return account.quantity(symbol);
  }

  // ---- what the API does

  synchronized ObjectNode place(JsonNode body) {
    FakeOrder order = OrderRules.order(body, id(), now());
    if (named(order.clientId).isPresent()) {
      throw new RefusedException(422, 40010001, "client_order_id must be unique");
    }
    OrderRules.requireMeans(order, this);
    orders.put(order.id, order);
    order.leg.ifPresent(leg -> orders.put(leg.id, leg));
    ObjectNode answer = order.json(true);
    step(order, "new", "new");
    order.leg.ifPresent(leg -> step(leg, "held", "held"));
    if (!order.waitsForAuction()) {
      match(order.symbol, true);
    }
    return answer;
  }

  synchronized ObjectNode replace(String id, JsonNode body) {
    FakeOrder old = byId(id);
    if (!old.isOpen() || old.status.equals("pending_replace")) {
      throw new RefusedException(422, 42210000, "order is not open");
    }
    FakeOrder changed = OrderRules.replacement(old, body, id(), now());
    if (named(changed.clientId).isPresent()) {
      throw new RefusedException(422, 40010001, "client_order_id must be unique");
    }
    changed.status = "pending_new";
    changed.replaces = Optional.of(old.id);
    orders.put(changed.id, changed);
    ObjectNode answer = changed.json(true);
    step(old, "pending_replace", "pending_replace");
    whenLetGo(() -> replaced(old, changed));
    return answer;
  }

  private void replaced(FakeOrder old, FakeOrder changed) {
    if (!old.isOpen()) {
      finish(changed, "rejected", "rejected");
      tell("order_replace_rejected", old, Optional.empty());
      return;
    }
    old.replacedBy = Optional.of(changed.id);
    step(old, "replaced", "replaced");
    step(changed, "new", "new");
    match(changed.symbol, true);
  }

  synchronized void cancel(String id) {
    FakeOrder order = byId(id);
    if (!order.isOpen()) {
      throw new RefusedException(
          422, 42210000, "order is already in \"%s\" state".formatted(order.status));
    }
    step(order, "pending_cancel", "pending_cancel");
    whenLetGo(() -> {
      if (order.isOpen()) {
        finish(order, "canceled", "canceled");
      } else {
        tell("order_cancel_rejected", order, Optional.empty());
      }
    });
  }

  private void whenLetGo(Runnable change) {
    if (holding) {
      held.add(change);
    } else {
      change.run();
    }
  }

  synchronized FakeOrder byId(String id) {
    return Optional.ofNullable(orders.get(id)).orElseThrow(FakeExchange::notFound);
  }

  synchronized FakeOrder byClientId(String clientId) {
    return named(clientId).orElseThrow(FakeExchange::notFound);
  }

  private static RefusedException notFound() {
    return new RefusedException(404, 40410000, "order not found");
  }

  private Optional<FakeOrder> named(String clientId) {
    return orders.values().stream().filter(it -> it.clientId.equals(clientId)).findFirst();
  }

  /** A page of orders, as the query asks for it. */
  synchronized ArrayNode list(Map<String, String> query) {
    boolean nested = Boolean.parseBoolean(query.getOrDefault("nested", "false"));
    boolean ascending = query.getOrDefault("direction", "desc").equals("asc");
    String status = query.getOrDefault("status", "open");
    List<FakeOrder> all = new ArrayList<>(orders.values());
    List<FakeOrder> wanted = new ArrayList<>(ascending ? all : all.reversed());
    String cursor = query.getOrDefault(ascending ? "after_order_id" : "before_order_id", "");
    if (!cursor.isEmpty()) {
      wanted = wanted.subList(wanted.indexOf(byId(cursor)) + 1, wanted.size());
    }
    ArrayNode page = JsonNodeFactory.instance.arrayNode();
    wanted.stream()
        .filter(it -> status.equals("all") || it.isOpen() == status.equals("open"))
        .filter(it -> !nested || it.pair.isEmpty())
        .filter(it -> query.getOrDefault("symbols", it.symbol).equals(it.symbol))
        .limit(Long.parseLong(query.getOrDefault("limit", "50")))
        .forEach(it -> page.add(it.json(nested)));
    return page;
  }

  /** A page of executions, as the query asks for it. */
  synchronized ArrayNode executions(Map<String, String> query) {
    ArrayNode page = JsonNodeFactory.instance.arrayNode();
    String token = query.getOrDefault("page_token", "");
    boolean begun = token.isEmpty();
    long size = Long.parseLong(query.getOrDefault("page_size", "100"));
    Instant after = Instant.parse(query.getOrDefault("after", "1970-01-01T00:00:00Z"));
    for (ObjectNode each : activities) {
      boolean wanted =
          query
                  .getOrDefault("order_id", each.get("order_id").asText())
                  .equals(each.get("order_id").asText())
              && Instant.parse(each.get("transaction_time").asText()).isAfter(after);
      if (begun && wanted && page.size() < size) {
        page.add(each);
      }
      begun |= each.get("id").asText().equals(token);
    }
    return page;
  }

  synchronized ObjectNode accountJson() {
    return account.json(prices);
  }

  synchronized ArrayNode positions() {
    return account.positions(prices);
  }

  // ---- the market

  private List<FakeOrder> open(String symbol) {
    return orders.values().stream()
        .filter(it -> it.symbol.equals(symbol) && it.isOpen() && !it.status.equals("pending_new"))
        .toList();
  }

  private void match(String symbol, boolean onArrival) {
    BigDecimal price = prices.get(symbol);
    if (price == null) {
      return;
    }
    for (FakeOrder order : open(symbol)) {
      boolean fresh = !onArrival || order.filled.signum() == 0;
      if (fresh && order.isOpen() && !order.waitsForAuction() && order.fillsAt(price)) {
        fill(order, price);
      }
    }
  }

  private void fill(FakeOrder order, BigDecimal price) {
    BigDecimal quantity = order.remaining().min(liquidity);
    order.filled = order.filled.add(quantity);
    order.value = order.value.add(price.multiply(quantity));
    account.fill(order.symbol, order.buys() ? quantity : quantity.negate(), price);
    boolean whole = order.remaining().signum() == 0;
    order.updated = now();
    order.status =
        whole ? "filled" : order.status.startsWith("pending") ? order.status : "partially_filled";
    ObjectNode activity = activity(order, quantity, price, whole);
    activities.add(activity);
    tell(whole ? "fill" : "partial_fill", order, Optional.of(activity));
    if (whole) {
      other(order).filter(FakeOrder::isOpen).ifPresent(it -> step(it, "canceled", "canceled"));
    }
  }

  private ObjectNode activity(
      FakeOrder order, BigDecimal quantity, BigDecimal price, boolean whole) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("activity_type", "FILL");
    json.put("id", STAMP.format(order.updated) + "::" + id());
    json.put("order_id", order.id);
    json.put("symbol", order.symbol);
    json.put("side", order.side);
    json.put("qty", quantity.toPlainString());
    json.put("price", price.toPlainString());
    json.put("cum_qty", order.filled.toPlainString());
    json.put("leaves_qty", order.remaining().toPlainString());
    json.put("order_status", whole ? "filled" : "partially_filled");
    json.put("transaction_time", order.updated.toString());
    json.put("type", whole ? "fill" : "partial_fill");
    return json;
  }

  private static Optional<FakeOrder> other(FakeOrder order) {
    return order.leg.or(() -> order.pair);
  }

  private void finish(FakeOrder order, String status, String event) {
    step(order, status, event);
    other(order).filter(FakeOrder::isOpen).ifPresent(it -> step(it, status, event));
  }

  private void step(FakeOrder order, String status, String event) {
    order.status = status;
    order.updated = now();
    tell(event, order, Optional.empty());
  }

  private void tell(String event, FakeOrder order, Optional<ObjectNode> execution) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("stream", "trade_updates");
    ObjectNode data = message.putObject("data");
    data.put("event", event);
    data.put("timestamp", order.updated.toString());
    data.set("order", order.json(false));
    execution.ifPresent(it -> {
      data.put("execution_id", id());
      data.put("price", it.get("price").asText());
      data.put("qty", it.get("qty").asText());
      data.put("position_qty", account.quantity(order.symbol).toPlainString());
    });
    events.accept(message);
  }

  BigDecimal buyingPower() {
    BigDecimal reserved =
        orders.values().stream()
            .filter(it -> it.isOpen() && it.buys() && it.pair.isEmpty())
            .map(it -> it.remaining().multiply(reference(it)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return account.buyingPower(prices).subtract(reserved);
  }

  BigDecimal reference(FakeOrder order) {
    return order
        .limit
        .or(() -> order.stop)
        .orElse(prices.getOrDefault(order.symbol, BigDecimal.ZERO));
  }

  /** What open orders of a side are still for, pairs counted once. */
  BigDecimal promised(String symbol, boolean buys) {
    return orders.values().stream()
        .filter(it -> it.isOpen() && it.symbol.equals(symbol) && it.buys() == buys)
        .filter(it -> it.pair.isEmpty())
        .map(FakeOrder::remaining)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String id() {
    return new UUID(0x4000L, 0x8000000000000000L + ++ids).toString();
  }

  private Instant now() {
    Instant now = clock.instant();
    last = now.isAfter(last) ? now : last.plusNanos(1_000);
    return last;
  }
}
