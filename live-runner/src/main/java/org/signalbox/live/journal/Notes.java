package org.signalbox.live.journal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.signalbox.live.journal.table.Audit;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Events.Event;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.trade.Fill;

/** Writes down what is done: for the audit, and for those who watch. */
public final class Notes {

  /** Deployments never change, so each is read once. */
  private final ConcurrentMap<String, Deployment> known = new ConcurrentHashMap<>();

  /** A deployment, which never changes. */
  public Deployment deployment(Tables tables, String id) {
    Deployment found = known.get(id);
    if (found == null) {
      found =
          tables
              .deployments()
              .find(id)
              .orElseThrow(
                  () -> new IllegalArgumentException("unknown deployment '%s'".formatted(id)))
              .deployment();
      known.put(id, found);
    }
    return found;
  }

  void decision(Tables tables, Deployment deployment, String fireKey, String text, Instant at) {
    audit(tables, deployment.id(), at, "session", "decide", fireKey, text);
  }

  /** An order was stored. */
  public void ordered(Tables tables, OrderEntry order) {
    audit(
        tables,
        order.deployment(),
        order.decidedAt(),
        "session",
        "order " + order.state(),
        order.clientId(),
        Canonical.write(order.ticket()));
    order(tables, order);
  }

  /** An order changed its state. */
  public void moved(Tables tables, OrderEntry order, String actor) {
    audit(
        tables,
        order.deployment(),
        order.changedAt(),
        actor,
        "order " + order.state(),
        order.clientId(),
        order.reason());
    order(tables, order);
  }

  private void order(Tables tables, OrderEntry order) {
    String body =
        new Json()
            .with("orderId", order.order().id())
            .with("instrument", order.instrument())
            .with("action", order.order().action())
            .with("state", order.state())
            .with("filled", order.filled().toPlainString())
            .with("reason", order.reason())
            .object();
    event(tables, order.deployment(), order.changedAt(), "order", order.clientId(), body);
  }

  /** A person is asked to look. */
  public void alert(Tables tables, String deployment, Instant at, String code, String message) {
    audit(tables, deployment, at, "router", "alert " + code, deployment, message);
    String body = new Json().with("code", code).with("message", message).object();
    event(tables, deployment, at, "alert", code, body);
  }

  /** A fill was booked. */
  void filled(Tables tables, Fills.Entry entry, Deployment owner) {
    filled(tables, entry);
    Fill fill = entry.fill();
    String body =
        new Json()
            .with("instrument", fill.instrument())
            .with("action", fill.action())
            .with("quantity", fill.quantity().toPlainString())
            .with("price", fill.price().toPlainString())
            .with("at", fill.at())
            .with("purpose", fill.cause().purpose())
            .object();
    event(tables, owner.id(), entry.bookedAt(), "fill", entry.executionId(), body);
  }

  /** A fill that belongs to no deployment was booked. */
  void filled(Tables tables, Fills.Entry entry) {
    audit(
        tables,
        entry.book(),
        entry.bookedAt(),
        "booking",
        "fill",
        entry.executionId(),
        Canonical.write(entry.fill()));
  }

  void event(
      Tables tables, String deployment, Instant at, String kind, String subject, String body) {
    String tenant = deployment(tables, deployment).tenant();
    tables.events().add(new Event(0, tenant, deployment, at, kind, subject, body));
  }

  void audit(
      Tables tables,
      String chain,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail) {
    tables.audit().append(List.of(new Audit.Draft(chain, at, actor, action, subject, detail)));
  }
}
