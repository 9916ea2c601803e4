package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Ticket;

/** A long position with its closing orders, and a broker that does with them what it likes. */
final class GuardedPosition {

  private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");

  private final Capabilities broker;
  private final Map<String, OrderEntry> rows = new LinkedHashMap<>();
  private final Set<String> cancelling = new HashSet<>();
  private BigDecimal open = BigDecimal.TEN;
  private BigDecimal last = new BigDecimal("100");
  private int ids;

  GuardedPosition(Capabilities broker) {
    this.broker = broker;
  }

  BigDecimal open() {
    return open;
  }

  void enlarge(BigDecimal by) {
    open = open.add(by);
  }

  void price(BigDecimal price) {
    last = price;
  }

  /** Has the clause wait with another order from now on. */
  void arm(String clause, Pricing pricing, BigDecimal quantity, Effect effect) {
    Order order =
        new Order(
            clause,
            "AAA",
            Action.SELL,
            new Amount.Units(quantity),
            pricing,
            effect,
            new Cause(Purpose.EXIT, clause),
            Protection.NONE,
            0,
            NOW);
    add(order);
  }

  private void add(Order order) {
    String id = "c" + ids++;
    OrderEntry row =
        new OrderEntry(
            id,
            "one",
            new BrokerAccount("test", "1"),
            "fire",
            order.cause().clause(),
            new Ticket.Single(id, order),
            Names.quantity(order),
            "",
            OrderState.DECIDED,
            0,
            "",
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            "",
            NOW,
            NOW);
    rows.put(id, row);
  }

  /** Takes all steps that the plan has; says how many. */
  int settle() {
    int steps = 0;
    for (Optional<GuardStep> next = plan().next(); next.isPresent(); next = plan().next()) {
      take(next.get());
      steps++;
      if (steps > 200) {
        throw new AssertionError("does not come to rest: " + next.get());
      }
    }
    return steps;
  }

  GuardPlan plan() {
    return new GuardPlan(open, closings(), Optional.of(last), broker);
  }

  List<Closing> closings() {
    List<OrderEntry> working =
        rows.values().stream().filter(row -> !row.state().isFinal()).toList();
    Map<String, String> newest = new LinkedHashMap<>();
    rows.values().forEach(row -> newest.put(row.leg(), row.clientId()));
    return working.stream()
        .map(row ->
            new Closing(
                row,
                newest.containsValue(row.clientId()),
                cancelling.contains(row.clientId()),
                Guardian.successor(working, row)))
        .toList();
  }

  private void take(GuardStep step) {
    switch (step) {
      case GuardStep.Send(OrderEntry row, BigDecimal quantity) -> send(row, quantity, "");
      case GuardStep.Swap(OrderEntry old, OrderEntry row, BigDecimal quantity) ->
          send(row, quantity, old.clientId());
      case GuardStep.Cancel(OrderEntry row, _) -> cancelling.add(row.clientId());
      case GuardStep.Drop(OrderEntry row, _) -> become(row, OrderState.CANCELLED);
      case GuardStep.Rearm(_, Order order) -> add(order);
    }
  }

  private void send(OrderEntry row, BigDecimal quantity, String replaces) {
    Order order = row.order().withAmount(new Amount.Units(quantity));
    become(Names.sentAs(row, order, replaces), OrderState.QUEUED);
  }

  private void become(OrderEntry row, OrderState state) {
    rows.put(row.clientId(), row.become(state, OrderState.Evidence.BROKER, "", NOW));
  }

  /** The broker does one thing to one order. */
  void happen(RandomGenerator random) {
    List<OrderEntry> out =
        rows.values().stream()
            .filter(row -> !row.state().isFinal() && row.state() != OrderState.DECIDED)
            .toList();
    if (!out.isEmpty()) {
      happen(out.get(random.nextInt(out.size())), random);
    }
  }

  private void happen(OrderEntry row, RandomGenerator random) {
    switch (row.state()) {
      case QUEUED -> become(row, OrderState.SENDING);
      case SENDING -> answer(row, random);
      case UNKNOWN -> become(row, OrderState.ACKED);
      case ACKED, PARTIAL, CANCEL_PENDING -> work(row, random);
      case DECIDED, FILLED, CANCELLED, REJECTED, EXPIRED ->
          throw new AssertionError("nothing happens to " + row.state());
    }
  }

  private void answer(OrderEntry row, RandomGenerator random) {
    if (random.nextInt(4) == 0) {
      become(row, OrderState.UNKNOWN);
      return;
    }
    OrderEntry old = rows.get(row.replaces());
    boolean replaces = old != null;
    if (replaces && old.state().isFinal()) {
      become(row, OrderState.REJECTED);
      return;
    }
    become(row, OrderState.ACKED);
    if (replaces) {
      become(old, OrderState.CANCELLED);
    }
  }

  private void work(OrderEntry row, RandomGenerator random) {
    boolean now = row.order().pricing() instanceof Pricing.Market;
    if (cancelling.contains(row.clientId()) && random.nextBoolean()) {
      become(row, OrderState.CANCELLED);
    } else if (now || random.nextInt(3) == 0) {
      fill(row, random);
    }
  }

  private void fill(OrderEntry row, RandomGenerator random) {
    int left = row.remaining().orElseThrow().intValueExact();
    BigDecimal part = BigDecimal.valueOf(1 + random.nextInt(left)).min(open);
    if (part.signum() == 0) {
      become(row, OrderState.CANCELLED);
      return;
    }
    open = open.subtract(part);
    OrderEntry filled = row.filled(part, last, NOW);
    OrderState next =
        filled.remaining().orElseThrow().signum() == 0 ? OrderState.FILLED : OrderState.PARTIAL;
    rows.put(row.clientId(), filled);
    if (filled.state() != next) {
      become(filled, next);
    }
  }

  /** Everything that is on its way arrives, nothing more fills. */
  void calm() {
    for (int round = 0; round < 50; round++) {
      for (OrderEntry row : List.copyOf(rows.values())) {
        calm(row);
      }
      settle();
    }
  }

  private void calm(OrderEntry row) {
    switch (row.state()) {
      case QUEUED -> become(row, OrderState.SENDING);
      case SENDING, UNKNOWN -> {
        OrderEntry old = rows.get(row.replaces());
        if (old != null && old.state().isFinal()) {
          become(row, OrderState.REJECTED);
        } else {
          become(row, OrderState.ACKED);
          Optional.ofNullable(old).ifPresent(it -> become(it, OrderState.CANCELLED));
        }
      }
      case ACKED, PARTIAL, CANCEL_PENDING -> {
        if (cancelling.contains(row.clientId())) {
          become(row, OrderState.CANCELLED);
        }
      }
      case DECIDED, FILLED, CANCELLED, REJECTED, EXPIRED -> {}
    }
  }

  /** What is on its way to close, at most. */
  BigDecimal out() {
    return closings().stream()
        .filter(Closing::isOut)
        .map(Closing::outstanding)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<Closing> resting() {
    return closings().stream().filter(it -> it.isOut() && !it.is(Closing.Kind.NOW)).toList();
  }
}
