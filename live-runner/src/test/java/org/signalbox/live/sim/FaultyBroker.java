package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.live.sim.Exchange.Done;
import org.signalbox.live.sim.Exchange.Live;
import org.signalbox.live.sim.Swarm.Fault;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.BrokerUnavailableException;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Funds;
import org.signalbox.trade.broker.Holding;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.broker.Ticket;

/** One node's adapter: every call may fail, and the node may die or freeze in it. */
final class FaultyBroker implements PaperBroker {

  private final World world;
  private final Swarm swarm;
  private final Exchange exchange;
  private final Wire wire;
  private final Node node;

  FaultyBroker(World world, Swarm swarm, Exchange exchange, Wire wire, Node node) {
    this.world = world;
    this.swarm = swarm;
    this.exchange = exchange;
    this.wire = wire;
    this.node = node;
  }

  @Override
  public Capabilities capabilities() {
    return swarm.capabilities();
  }

  @Override
  public Submission place(Ticket ticket) {
    node.awaitSend();
    node.watch().sends(ticket);
    Submission answer = wire.send(ticket.clientId(), () -> exchange.accept(ticket));
    node.await("placed");
    return answer;
  }

  @Override
  public Submission replace(String clientId, Ticket by) {
    node.awaitSend();
    Submission answer = wire.send(by.clientId(), () -> exchange.replace(clientId, by));
    node.await("replaced");
    return answer;
  }

  @Override
  public Submission cancel(String clientId) {
    node.await("cancel");
    Submission answer = wire.send("", () -> exchange.cancel(clientId));
    node.await("cancelled");
    return answer;
  }

  @Override
  public Submission protect(OrderCommand change) {
    node.await("protect");
    return wire.send(
        "",
        () -> {
          exchange.attached().protect(change);
          return new Submission.Accepted("");
        });
  }

  @Override
  public Lookup find(String clientId) {
    node.await("find");
    if (world.chance(swarm.rate(Fault.READ_FAILS))) {
      return new Lookup.Unknown("time-out");
    }
    Optional<Live> live = exchange.find(clientId);
    return live.filter(it -> !it.visibleAt.isAfter(world.now()))
        .<Lookup>map(it -> new Lookup.Found(report(it)))
        .orElseGet(Lookup.Absent::new);
  }

  private OrderReport report(Live live) {
    return new OrderReport(
        live.clientId,
        live.brokerId,
        live.order.instrument(),
        live.order.action(),
        Optional.of(live.quantity),
        live.filled,
        live.average(),
        live.state,
        live.reason,
        world.now());
  }

  private void read(String what) {
    node.await(what);
    if (world.chance(swarm.rate(Fault.READ_FAILS))) {
      throw new BrokerUnavailableException("status 503");
    }
  }

  @Override
  public List<OrderReport> openOrders() {
    read("openOrders");
    return exchange.orders().stream()
        .filter(it -> it.works() && !it.visibleAt.isAfter(world.now()))
        .map(this::report)
        .toList();
  }

  @Override
  public List<Execution> executionsSince(Instant from) {
    read("executions");
    return visible().stream().filter(it -> !it.at().isBefore(from)).toList();
  }

  private List<Execution> visible() {
    return exchange.executions().stream()
        .filter(it -> !it.visibleAt().isAfter(world.now()))
        .map(Done::execution)
        .toList();
  }

  @Override
  public List<Holding> holdings() {
    read("holdings");
    Map<String, BigDecimal> held = new TreeMap<>();
    for (Execution each : visible()) {
      BigDecimal signed = each.quantity().multiply(BigDecimal.valueOf(each.action().sign()));
      held.merge(each.instrument(), signed, BigDecimal::add);
    }
    return held.entrySet().stream()
        .filter(it -> it.getValue().signum() != 0)
        .map(it -> new Holding(it.getKey(), it.getValue(), exchange.price(it.getKey())))
        .toList();
  }

  @Override
  public Funds funds() {
    read("funds");
    return new Funds("USD", exchange.cash(), exchange.cash(), exchange.cash(), false);
  }

  @Override
  public AutoCloseable listen(BrokerListener listener) {
    return node.listen(listener);
  }

  @Override
  public void close() {}
}
