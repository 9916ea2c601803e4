package org.signalbox.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.live.journal.Booking;
import org.signalbox.live.journal.ClientId;
import org.signalbox.live.journal.Intent;
import org.signalbox.live.journal.Leg;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Ticket;

/** What tests of the journal put into it. */
public final class Journals {

  public static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  public static final BrokerAccount ACCOUNT = new BrokerAccount("fake", "A-1");
  public static final Instrument ACME = Instrument.equity("ACME", "XNYS", "USD");

  private Journals() {}

  public static Instant after(long seconds) {
    return NOON.plusSeconds(seconds);
  }

  public static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }

  /** A deployment of tenant {@code t1} in a lane of its own. */
  public static Deployment deployment(String id) {
    return deployment(id, "t1", "lane-" + id);
  }

  public static Deployment deployment(String id, String tenant, String lane) {
    TreeMap<String, String> parameters = new TreeMap<>();
    parameters.put("fast", "10");
    parameters.put("a \"quoted\"\nname", "x");
    return new Deployment(
        id,
        tenant,
        "Golden cross",
        "enter when close > 1",
        parameters,
        List.of(ACME, Instrument.equity("OTHER", "XNYS", "USD")),
        "replay:acme",
        ACCOUNT,
        Money.of("10000.00", "USD"),
        lane,
        NOON);
  }

  /** Puts a deployment into a store, running, and takes its lease. */
  public static <M extends Mode> Fence run(Store<M> store, Deployment deployment) {
    Steering<M> steering = new Steering<>(store);
    steering.deploy(deployment, "ann");
    Fence fence = lease(store, deployment.lane(), "node-1", NOON);
    steering.move(
        fence,
        steering.standing(deployment.id()).orElseThrow(),
        Deployment.State.RUNNING,
        "started",
        NOON);
    return fence;
  }

  public static Fence lease(Store<?> store, String lane, String holder, Instant now) {
    return store
        .write(tables -> tables.leases().acquire(lane, holder, now, Duration.ofSeconds(3)))
        .orElseThrow()
        .fence();
  }

  /** An order at the market, as a decision makes it. */
  public static Order order(String id, Action action, String quantity, Effect effect) {
    Purpose purpose = effect instanceof Effect.Close ? Purpose.EXIT : Purpose.ENTRY;
    return new Order(
        id,
        "ACME",
        action,
        Amount.units(quantity),
        Pricing.MARKET,
        effect,
        new Cause(purpose, "clause-1", "tag"),
        Protection.NONE,
        0,
        NOON);
  }

  public static Order entry(String id, String quantity) {
    return order(id, Action.BUY, quantity, Effect.OPEN_OR_ADD);
  }

  public static Order exit(String id, String quantity) {
    return order(id, Action.SELL, quantity, Effect.CLOSE_PART);
  }

  /** The client id of a leg of a decision of a deployment of tenant {@code t1}. */
  public static String clientId(Deployment deployment, String fireKey, String leg) {
    return ClientId.of(deployment.tenant(), deployment.id(), fireKey, leg);
  }

  /** A leg that places an order; the order's id is the leg's name. */
  public static Leg placing(Deployment deployment, String fireKey, Order order) {
    String clientId = clientId(deployment, fireKey, order.id());
    Leg leg = Leg.of(order.id(), new Request.Place(new Ticket.Single(clientId, order)));
    return order.amount() instanceof Amount.Units(BigDecimal quantity)
        ? leg.withQuantity(quantity)
        : leg;
  }

  public static Intent intent(Deployment deployment, String fireKey, Leg... legs) {
    List<OrderCommand> commands =
        List.of(legs).stream().flatMap(leg -> command(leg).stream()).toList();
    Decision decision = new Decision(NOON, commands, List.of());
    return new Intent(deployment, fireKey, decision, List.of(), List.of(legs), NOON);
  }

  private static Optional<OrderCommand> command(Leg leg) {
    return switch (leg.request()) {
      case Request.Place(Ticket.Single(_, Order order)) ->
          Optional.of(new OrderCommand.Place(order));
      case Request.Place _, Request.Replace _, Request.Cancel _ -> Optional.empty();
      case Request.Protect(OrderCommand change) -> Optional.of(change);
    };
  }

  public static Execution execution(
      String id, String clientId, Action action, String quantity, String price) {
    return new Execution(
        id,
        clientId,
        "B-1",
        "ACME",
        action,
        decimal(quantity),
        decimal(price),
        List.of(new Fill.Fee("commission", decimal("1.00"))),
        after(60),
        Optional.empty());
  }

  public static Booking booking(Execution execution) {
    return new Booking(ACCOUNT, execution, ACME, Optional.empty(), after(61));
  }

  public static Fill fill(String orderId, Action action, String quantity, String price) {
    return new Fill(
        orderId,
        "ACME",
        action,
        decimal(quantity),
        decimal(price),
        List.of(),
        after(60),
        new Cause(Purpose.ENTRY, "clause-1"),
        Protection.NONE);
  }

  public static Fills.Entry fillEntry(String executionId, int part, String book) {
    return new Fills.Entry(
        0, ACCOUNT, executionId, part, "", book, fill("o1", Action.BUY, "5", "10.50"), after(61));
  }

  /** The same order in another instrument. */
  public static Order in(String instrument, Order it) {
    return new Order(
        it.id(),
        instrument,
        it.action(),
        it.amount(),
        it.pricing(),
        it.effect(),
        it.cause(),
        it.protection(),
        it.priority(),
        it.decidedAt());
  }

  /** An order as it lies in its table. */
  public static OrderEntry entry(
      String clientId, String deployment, String orderId, OrderState state) {
    return entry(clientId, deployment, entry(orderId, "10.00"), state);
  }

  public static OrderEntry entry(
      String clientId, String deployment, Order order, OrderState state) {
    return new OrderEntry(
        clientId,
        deployment,
        ACCOUNT,
        "fire-" + clientId,
        "leg",
        new Ticket.Single(clientId, order),
        Optional.of(decimal("10.00")),
        "",
        state,
        0,
        "",
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "",
        NOON,
        NOON);
  }

  /** A request as it lies in the outbox; due at noon. */
  public static Errand errand(String lane, String clientId, Request request, int priority) {
    return new Errand(
        0,
        lane,
        "d1",
        ACCOUNT,
        "ACME",
        clientId,
        request,
        priority,
        Errand.State.QUEUED,
        0,
        0,
        NOON);
  }

  public static Request placing(String clientId) {
    return new Request.Place(new Ticket.Single(clientId, entry("o-" + clientId, "1")));
  }
}
