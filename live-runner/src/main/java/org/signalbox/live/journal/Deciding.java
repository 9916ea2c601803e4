package org.signalbox.live.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Holds.Hold;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.trade.broker.Ticket;

/** Stores what was decided: the decision, its orders, and the requests that wait to be made. */
final class Deciding {

  private final Tables tables;
  private final Notes notes;

  Deciding(Tables tables, Notes notes) {
    this.tables = tables;
    this.notes = notes;
  }

  Decided decide(Intent intent) {
    String deployment = intent.deployment().id();
    String canonical = Canonical.write(intent.decision());
    long inputs = tables.inputs().last(deployment) + intent.inputs().size();
    Decisions.Entry entry =
        new Decisions.Entry(
            deployment, intent.fireKey(), inputs, intent.decision(), canonical, intent.at());
    if (!tables.decisions().insert(entry)) {
      return new Decided.Repeated(
          tables.decisions().find(deployment, intent.fireKey()).orElseThrow(),
          tables.orders().decided(deployment, intent.fireKey()));
    }
    tables.inputs().append(deployment, intent.at(), intent.inputs());
    notes.decision(tables, intent.deployment(), intent.fireKey(), canonical, intent.at());
    return new Decided.Recorded(
        entry, queue(intent.deployment(), intent.fireKey(), intent.legs(), intent.at()));
  }

  /** Stores the orders of legs and puts their requests in line. */
  List<OrderEntry> queue(Deployment deployment, String fireKey, List<Leg> legs, Instant at) {
    List<OrderEntry> orders = new ArrayList<>();
    for (Leg leg : legs) {
      switch (leg.request()) {
        case Request.Place(Ticket ticket) ->
            orders.add(order(deployment, fireKey, leg, ticket, "", at));
        case Request.Replace(String replaced, Ticket by) ->
            orders.add(order(deployment, fireKey, leg, by, replaced, at));
        case Request.Cancel(String clientId, String reason) ->
            cancel(deployment, leg, clientId, reason, at);
        case Request.Protect(var change) -> line(deployment, leg, change.instrument(), "", at);
      }
    }
    return orders;
  }

  private OrderEntry order(
      Deployment deployment, String fireKey, Leg leg, Ticket ticket, String replaces, Instant at) {
    String expected = ClientId.of(deployment.tenant(), deployment.id(), fireKey, leg.name());
    if (!ticket.clientId().equals(expected)) {
      throw new IllegalArgumentException(
          "leg '%s' must have the client id '%s', was '%s'"
              .formatted(leg.name(), expected, ticket.clientId()));
    }
    String refusal = refusal(deployment, leg, ticket.clientId());
    OrderState sent = leg.waits() ? OrderState.DECIDED : OrderState.QUEUED;
    OrderEntry order =
        new OrderEntry(
            ticket.clientId(),
            deployment.id(),
            deployment.account(),
            fireKey,
            leg.name(),
            ticket,
            leg.quantity(),
            replaces,
            refusal.isEmpty() ? sent : OrderState.REJECTED,
            0,
            "",
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            refusal,
            at,
            at);
    tables.orders().add(order);
    if (refusal.isEmpty() && !leg.waits()) {
      line(deployment, leg, order.instrument(), ticket.clientId(), at);
    }
    notes.ordered(tables, order);
    return order;
  }

  private String refusal(Deployment deployment, Leg leg, String clientId) {
    if (!leg.refusal().isEmpty() || leg.need().isEmpty()) {
      return leg.refusal();
    }
    Leg.Need need = leg.need().get();
    Hold hold = new Hold(clientId, deployment.account(), need.amount());
    return tables.holds().take(hold, need.limit())
        ? ""
        : "it needs %s, and orders in flight leave too little of %s"
            .formatted(need.amount(), need.limit());
  }

  private void cancel(Deployment deployment, Leg leg, String clientId, String reason, Instant at) {
    Optional<OrderEntry> found = tables.orders().lock(clientId);
    if (found.isEmpty() || found.get().state().isFinal()) {
      return;
    }
    OrderEntry order = found.get();
    if (order.state().mayWork()) {
      line(deployment, leg, order.instrument(), clientId, at);
      return;
    }
    OrderEntry cancelled = order.become(OrderState.CANCELLED, Evidence.OURS, reason, at);
    tables.orders().update(cancelled);
    tables.outbox().about(clientId).forEach(errand -> tables.outbox().done(errand.id()));
    tables.holds().release(clientId);
    notes.moved(tables, cancelled, "session");
  }

  private void line(
      Deployment deployment, Leg leg, String instrument, String clientId, Instant at) {
    tables
        .outbox()
        .add(
            new Errand(
                0,
                deployment.lane(),
                deployment.id(),
                deployment.account(),
                instrument,
                clientId,
                leg.request(),
                leg.priority(),
                Errand.State.QUEUED,
                0,
                0,
                at));
  }
}
