package org.signalbox.broker.paper;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.backtest.venue.VenueState;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.OrderReport;

/**
 * What a paper venue knows of orders and executions beside what works. Instances hold state and
 * belong to one thread.
 *
 * <p>What has ended is forgotten after {@link #MEMORY}, so that saved states stay small.
 */
final class PaperBooks {

  static final Duration MEMORY = Duration.ofDays(7);

  private final Map<String, BookedOrder> byClientId = new LinkedHashMap<>();
  private final Map<String, String> clientIdOf = new LinkedHashMap<>();
  private final List<Execution> executions = new ArrayList<>();
  private long told;
  private Instant now = Instant.EPOCH;

  Instant now() {
    return now;
  }

  void reached(Instant instant) {
    now = now.isBefore(instant) ? instant : now;
  }

  Optional<BookedOrder> find(String clientId) {
    return Optional.ofNullable(byClientId.get(clientId));
  }

  /** Whether an order is known under the id that its decision gave it. */
  boolean knows(Order order) {
    return clientIdOf.containsKey(order.id());
  }

  BrokerEvent placed(String clientId, Order order) {
    put(BookedOrder.placed(clientId, order, now));
    return new BrokerEvent.Acknowledged(clientId, order.id(), now);
  }

  BrokerEvent ended(BookedOrder order, OrderReport.State how, String reason) {
    put(order.ended(how, reason, now));
    return new BrokerEvent.Ended(order.clientId(), how, reason, now);
  }

  private void put(BookedOrder order) {
    byClientId.put(order.clientId(), order);
    clientIdOf.put(order.order().id(), order.clientId());
  }

  /**
   * Books what a bar did.
   *
   * @param working the ids of the instrument's orders that still work
   */
  List<BrokerEvent> book(String instrument, List<VenueEvent> events, Set<String> working) {
    List<BrokerEvent> booked = new ArrayList<>();
    for (VenueEvent event : events) {
      switch (event) {
        case VenueEvent.Filled(Fill fill) -> booked.add(executed(fill));
        case VenueEvent.Cancelled(Order order, String reason) ->
            of(order.id())
                .map(it -> ended(it, OrderReport.State.CANCELLED, reason))
                .ifPresent(booked::add);
        case VenueEvent.Closed _ -> {} // told by its fills
      }
    }
    for (BookedOrder each : working()) {
      if (each.order().instrument().equals(instrument) && !working.contains(each.order().id())) {
        booked.add(ended(each, OrderReport.State.FILLED, ""));
      }
    }
    forget();
    return booked;
  }

  private BrokerEvent executed(Fill fill) {
    Optional<BookedOrder> order = of(fill.orderId());
    order.map(it -> it.with(fill)).ifPresent(this::put);
    Execution execution =
        new Execution(
            ++told + ":" + fill.orderId(),
            order.map(BookedOrder::clientId).orElse(""),
            fill.orderId(),
            fill.instrument(),
            fill.action(),
            fill.quantity(),
            fill.price(),
            fill.fees(),
            fill.at(),
            Optional.of(fill));
    executions.add(execution);
    return new BrokerEvent.Executed(execution);
  }

  private Optional<BookedOrder> of(String orderId) {
    return Optional.ofNullable(clientIdOf.get(orderId)).flatMap(this::find);
  }

  private void forget() {
    Instant oldest = now.minus(MEMORY);
    executions.removeIf(it -> it.at().isBefore(oldest));
    byClientId.values().removeIf(it -> !it.works() && it.at().isBefore(oldest));
    clientIdOf.values().removeIf(it -> !byClientId.containsKey(it));
  }

  /** Turns each unit into several in what works. */
  void split(String instrument, BigDecimal ratio) {
    byClientId.replaceAll(
        (_, it) -> it.works() && it.order().instrument().equals(instrument) ? it.split(ratio) : it);
  }

  List<BookedOrder> working() {
    return byClientId.values().stream().filter(BookedOrder::works).toList();
  }

  List<Execution> executionsSince(Instant from) {
    return executions.stream().filter(it -> !it.at().isBefore(from)).toList();
  }

  PaperState state(VenueState venue) {
    return new PaperState(
        PaperState.VERSION, venue, List.copyOf(byClientId.values()), executions, told, now);
  }

  void restore(PaperState state) {
    byClientId.clear();
    clientIdOf.clear();
    executions.clear();
    state.orders().forEach(this::put);
    executions.addAll(state.executions());
    told = state.told();
    now = state.now();
  }
}
