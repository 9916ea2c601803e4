package org.signalbox.live.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Funds;
import org.signalbox.trade.broker.Holding;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.broker.Ticket;

/** A broker that takes no time: it fills every order at its last price. One thread. */
final class InstantFills implements PaperBroker {

  private final Runnable placed;
  private final Map<String, BigDecimal> prices = new TreeMap<>();
  private final Map<String, BigDecimal> held = new TreeMap<>();
  private final List<Execution> executions = new ArrayList<>();
  private BrokerListener listener = _ -> {};
  private Instant now = Instant.EPOCH;

  /**
   * A broker.
   *
   * @param placed is told when an order arrives
   */
  InstantFills(Runnable placed) {
    this.placed = placed;
  }

  void price(String symbol, double price, Instant at) {
    prices.put(symbol, BigDecimal.valueOf(price));
    now = at;
  }

  int filled() {
    return executions.size();
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        "instant",
        Capabilities.Idempotency.REFUSES_REPEATS,
        48,
        EnumSet.allOf(Capabilities.PriceType.class),
        Capabilities.Protecting.SEPARATE,
        EnumSet.of(Capabilities.Feature.REPLACE, Capabilities.Feature.FRACTIONS),
        Duration.ZERO,
        1_000_000);
  }

  @Override
  public Submission place(Ticket ticket) {
    placed.run();
    if (!(ticket instanceof Ticket.Single(String clientId, Order order))
        || !(order.amount() instanceof Amount.Units(BigDecimal quantity))) {
      throw new IllegalArgumentException("only single orders in units are filled: " + ticket);
    }
    String id = "B" + executions.size();
    Execution execution =
        new Execution(
            id,
            clientId,
            id,
            order.instrument(),
            order.action(),
            quantity,
            prices.getOrDefault(order.instrument(), BigDecimal.ONE),
            List.of(),
            now,
            Optional.empty());
    executions.add(execution);
    BigDecimal signed = quantity.multiply(BigDecimal.valueOf(order.action().sign()));
    held.merge(order.instrument(), signed, BigDecimal::add);
    listener.on(new BrokerEvent.Executed(execution));
    listener.on(new BrokerEvent.Ended(clientId, OrderReport.State.FILLED, "", now));
    return new Submission.Accepted(id);
  }

  @Override
  public Submission replace(String clientId, Ticket by) {
    return new Submission.Rejected("the order is filled");
  }

  @Override
  public Submission cancel(String clientId) {
    return new Submission.Rejected("the order is filled");
  }

  @Override
  public Submission protect(OrderCommand change) {
    throw new IllegalArgumentException("protection is separate");
  }

  @Override
  public Lookup find(String clientId) {
    return new Lookup.Absent();
  }

  @Override
  public List<OrderReport> openOrders() {
    return List.of();
  }

  @Override
  public List<Execution> executionsSince(Instant from) {
    return executions.stream().filter(it -> !it.at().isBefore(from)).toList();
  }

  @Override
  public List<Holding> holdings() {
    return held.entrySet().stream()
        .filter(it -> it.getValue().signum() != 0)
        .map(it -> new Holding(it.getKey(), it.getValue(), BigDecimal.ONE))
        .toList();
  }

  @Override
  public Funds funds() {
    BigDecimal plenty = BigDecimal.valueOf(1_000_000_000);
    return new Funds("USD", plenty, plenty, plenty, false);
  }

  @Override
  public AutoCloseable listen(BrokerListener heard) {
    listener = heard;
    return () -> {};
  }

  @Override
  public void close() {}
}
