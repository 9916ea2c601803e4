package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.signalbox.live.sim.Swarm.Fault;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.OrderReport.State;
import org.signalbox.trade.broker.Ticket;

/** What is true at the broker: orders, executions, positions, cash. One thread. */
final class Exchange {

  static final BigDecimal CASH = new BigDecimal("1000000");

  private static final BigDecimal FEE = new BigDecimal("0.0035");

  private final World world;
  private final Swarm swarm;
  private final boolean takesRepeats;
  private final List<Live> orders = new ArrayList<>();
  private final Map<String, Live> byClientId = new LinkedHashMap<>();
  private final List<Done> executions = new ArrayList<>();
  private final Map<String, BigDecimal> positions = new TreeMap<>();
  private final Map<String, BigDecimal> prices = new TreeMap<>();
  private final Attached attached;
  private Consumer<BrokerEvent> stream = event -> {};
  private BigDecimal cash = CASH;
  private long ids;

  /** An execution, and from when on the broker's books show it. */
  record Done(Execution execution, Instant visibleAt) {}

  /** An order as the broker works it. */
  static final class Live {
    final String clientId;
    final String brokerId;
    final Order order;
    final BigDecimal quantity;
    final Instant visibleAt;
    final Instant acceptedAt;
    BigDecimal filled = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ZERO;
    boolean triggered;
    State state = State.WORKING;
    String reason = "";

    Live(String clientId, String brokerId, Order order, Instant acceptedAt, Instant visibleAt) {
      this.clientId = clientId;
      this.brokerId = brokerId;
      this.order = order;
      this.quantity = ((Amount.Units) order.amount()).quantity();
      this.acceptedAt = acceptedAt;
      this.visibleAt = visibleAt;
    }

    BigDecimal left() {
      return quantity.subtract(filled);
    }

    boolean works() {
      return state == State.WORKING;
    }

    BigDecimal average() {
      return filled.signum() == 0
          ? BigDecimal.ZERO
          : value.divide(filled, 8, RoundingMode.HALF_EVEN);
    }
  }

  Exchange(World world, Swarm swarm, Map<String, BigDecimal> prices) {
    this.world = world;
    this.swarm = swarm;
    this.takesRepeats = !swarm.refusesRepeats();
    this.prices.putAll(prices);
    this.attached = new Attached(this);
  }

  void streamTo(Consumer<BrokerEvent> listener) {
    stream = listener;
  }

  Attached attached() {
    return attached;
  }

  World world() {
    return world;
  }

  Submission accept(Ticket ticket) {
    Order order = ((Ticket.Single) ticket).order();
    Live before = byClientId.get(ticket.clientId());
    if (before != null && !takesRepeats) {
      return new Submission.Accepted(before.brokerId);
    }
    Optional<String> refusal = refusal(order);
    Live live =
        new Live(ticket.clientId(), "B" + ids++, order, world.now(), world.now().plus(lag()));
    orders.add(live);
    byClientId.put(ticket.clientId(), live);
    if (refusal.isPresent()) {
      live.state = State.REJECTED;
      live.reason = refusal.get();
      world.log("exchange refuses " + ticket.clientId() + ": " + refusal.get());
      return new Submission.Rejected(refusal.get());
    }
    world.log("exchange accepts %s %s".formatted(ticket.clientId(), text(order)));
    stream.accept(new BrokerEvent.Acknowledged(live.clientId, live.brokerId, world.now()));
    world.in(Duration.ofMillis(20), () -> match(live));
    return new Submission.Accepted(live.brokerId);
  }

  private static String text(Order order) {
    return "%s %s %s %s %s"
        .formatted(
            order.action(), order.amount(), order.instrument(), order.pricing(), order.cause());
  }

  private Optional<String> refusal(Order order) {
    if (world.chance(swarm.rate(Fault.REFUSED))) {
      return Optional.of("not today");
    }
    if (order.pricing() instanceof Pricing.Stop(BigDecimal stop)
        && stop.compareTo(price(order.instrument())) * order.action().sign() <= 0) {
      return Optional.of("the stop lies beyond the market");
    }
    return Optional.empty();
  }

  private Duration lag() {
    return world.upTo(swarm.capabilities().settling().dividedBy(2));
  }

  Submission cancel(String clientId) {
    Live live = byClientId.get(clientId);
    if (live == null || !live.works()) {
      return new Submission.Rejected("no such order works");
    }
    if (world.chance(swarm.rate(Fault.CANCEL_CROSSES))) {
      world.in(Duration.ofMillis(5), () -> fill(live, live.left(), price(live.order.instrument())));
    }
    world.in(Duration.ofMillis(50), () -> end(live, State.CANCELLED, "cancelled"));
    return new Submission.Accepted(live.brokerId);
  }

  Submission replace(String clientId, Ticket by) {
    Live old = byClientId.get(clientId);
    Live known = byClientId.get(by.clientId());
    if (known != null && !takesRepeats) {
      return new Submission.Accepted(known.brokerId);
    }
    if (old == null || !old.works() || old.filled.signum() > 0) {
      return new Submission.Rejected("nothing to replace");
    }
    Submission answer = accept(by);
    if (answer instanceof Submission.Accepted) {
      end(old, State.REPLACED, "replaced");
    }
    return answer;
  }

  void end(Live live, State how, String reason) {
    if (live.works()) {
      live.state = how;
      live.reason = reason;
      world.log("exchange ends %s: %s".formatted(live.clientId, how));
      stream.accept(new BrokerEvent.Ended(live.clientId, how, reason, world.now()));
    }
  }

  /** The broker takes an order away unasked, as at the end of a day. */
  void endSome() {
    for (Live live : List.copyOf(orders)) {
      if (live.works() && world.chance(swarm.rate(Fault.BROKER_ENDS_ORDERS))) {
        end(live, State.EXPIRED, "the day is over");
      }
    }
  }

  /** A trade by hand in the same account. */
  void stranger(String symbol) {
    BigDecimal quantity = BigDecimal.valueOf(1 + world.random().nextInt(3));
    execute("", "H" + ids, symbol, Action.BUY, quantity, price(symbol), Optional.empty());
  }

  BigDecimal price(String symbol) {
    return prices.getOrDefault(symbol, BigDecimal.TEN);
  }

  void trade(String symbol, BigDecimal price) {
    prices.put(symbol, price);
    for (Live live : List.copyOf(orders)) {
      if (live.order.instrument().equals(symbol)) {
        match(live);
      }
    }
    attached.trade(symbol, price);
  }

  private void match(Live live) {
    BigDecimal price = price(live.order.instrument());
    if (!live.works() || !isReached(live, price)) {
      return;
    }
    live.triggered = true;
    boolean partly =
        live.left().compareTo(BigDecimal.ONE) > 0 && world.chance(swarm.rate(Fault.PARTIAL_FILLS));
    BigDecimal part =
        partly
            ? BigDecimal.valueOf(1 + world.random().nextInt(live.left().intValueExact() - 1))
            : live.left();
    fill(live, part, price);
    if (live.works()) {
      world.in(Duration.ofMillis(200 + world.random().nextInt(3_000)), () -> match(live));
    }
  }

  private static boolean isReached(Live live, BigDecimal price) {
    int sign = live.order.action().sign();
    return switch (live.order.pricing()) {
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> true;
      case Pricing.Limit(BigDecimal limit) -> price.compareTo(limit) * sign <= 0;
      case Pricing.Stop(BigDecimal stop) -> live.triggered || price.compareTo(stop) * sign >= 0;
      case Pricing.StopLimit _ -> throw new IllegalStateException("not traded here");
    };
  }

  private void fill(Live live, BigDecimal quantity, BigDecimal price) {
    if (!live.works() || quantity.signum() <= 0) {
      return;
    }
    if (swarm.capabilities().protecting()
        == org.signalbox.trade.broker.Capabilities.Protecting.ATTACHED) {
      attached.fill(live, quantity, price);
    } else {
      filled(live, quantity, price);
      String symbol = live.order.instrument();
      Action action = live.order.action();
      execute(live.clientId, live.brokerId, symbol, action, quantity, price, Optional.empty());
    }
    if (live.left().signum() == 0) {
      end(live, State.FILLED, "");
    }
  }

  static void filled(Live live, BigDecimal quantity, BigDecimal price) {
    live.filled = live.filled.add(quantity);
    live.value = live.value.add(quantity.multiply(price));
  }

  void execute(
      String clientId,
      String brokerId,
      String symbol,
      Action action,
      BigDecimal quantity,
      BigDecimal price,
      Optional<Fill> told) {
    List<Fill.Fee> fees = told.map(Fill::fees).orElseGet(() -> fees(quantity));
    BigDecimal worth = price.multiply(quantity);
    cash = action == Action.BUY ? cash.subtract(worth) : cash.add(worth);
    for (Fill.Fee fee : fees) {
      cash = cash.subtract(fee.amount());
    }
    positions.merge(symbol, quantity.multiply(BigDecimal.valueOf(action.sign())), BigDecimal::add);
    Execution execution =
        new Execution(
            "E" + ids++,
            clientId,
            brokerId,
            symbol,
            action,
            quantity,
            price,
            fees,
            world.now(),
            told);
    world.log(
        "exchange executes %s %s %s %s %s at %s"
            .formatted(execution.id(), clientId, action, quantity, symbol, price));
    executions.add(new Done(execution, world.now().plus(lag())));
    stream.accept(new BrokerEvent.Executed(execution));
  }

  static List<Fill.Fee> fees(BigDecimal quantity) {
    return List.of(new Fill.Fee("commission", quantity.multiply(FEE)));
  }

  List<Live> orders() {
    return orders;
  }

  Optional<Live> find(String clientId) {
    return Optional.ofNullable(byClientId.get(clientId));
  }

  List<Done> executions() {
    return executions;
  }

  Map<String, BigDecimal> positions() {
    return positions;
  }

  /** What is held of a symbol by orders of ours. */
  BigDecimal ours(String symbol) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Done done : executions) {
      Execution each = done.execution();
      if (each.instrument().equals(symbol) && !each.brokerOrderId().startsWith("H")) {
        sum = sum.add(each.quantity().multiply(BigDecimal.valueOf(each.action().sign())));
      }
    }
    return sum;
  }

  BigDecimal cash() {
    return cash;
  }
}
