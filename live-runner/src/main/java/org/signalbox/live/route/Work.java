package org.signalbox.live.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.live.journal.Notes;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;

/**
 * What the router does to orders within a transaction, each change with its note in the audit.
 * Instances belong to one thread.
 */
final class Work {

  static final int CANCELS = 0;
  static final int EXITS = 1;
  static final int ENTRIES = 2;

  private final Tables tables;
  private final Notes notes;
  private final Instant now;
  private final Consumer<String> stirred;

  /**
   * Work within a transaction.
   *
   * @param stirred is told whose orders are changed
   */
  Work(Tables tables, Notes notes, Instant now, Consumer<String> stirred) {
    this.tables = tables;
    this.notes = notes;
    this.now = now;
    this.stirred = stirred;
  }

  Tables tables() {
    return tables;
  }

  Instant now() {
    return now;
  }

  Deployment deployment(String id) {
    return notes.deployment(tables, id);
  }

  /** Orders of a deployment in one instrument that have not ended, oldest first. */
  List<OrderEntry> open(Deployment deployment, String symbol) {
    return tables.orders().open(deployment.id()).stream()
        .filter(order -> order.instrument().equals(symbol))
        .toList();
  }

  /** Adds an order that waits. */
  void insert(OrderEntry order) {
    stirred.accept(order.deployment());
    if (tables.orders().insert(order)) {
      notes.ordered(tables, order);
    }
  }

  /** Moves an order to another state. */
  OrderEntry become(OrderEntry order, OrderState next, Evidence evidence, String reason) {
    stirred.accept(order.deployment());
    OrderEntry changed = order.become(next, evidence, reason, now);
    tables.orders().update(changed);
    if (next.isFinal()) {
      tables.holds().release(order.clientId());
    }
    notes.moved(tables, changed, "router");
    return changed;
  }

  /** Puts a waiting order in line. */
  void send(OrderEntry order) {
    OrderEntry queued = become(order, OrderState.QUEUED, Evidence.OURS, "");
    Request request =
        queued.replaces().isEmpty() || !Names.closes(queued)
            ? new Request.Place(queued.ticket())
            : new Request.Replace(queued.replaces(), queued.ticket());
    ask(queued, request, Names.closes(queued) ? EXITS : ENTRIES);
  }

  /** Ends an order, or asks the broker to. */
  void cancel(OrderEntry order, String reason) {
    if (!order.state().mayWork()) {
      become(order, OrderState.CANCELLED, Evidence.OURS, reason);
      tables.outbox().about(order.clientId()).forEach(errand -> tables.outbox().done(errand.id()));
    } else if (!isCancelling(order)) {
      ask(order, new Request.Cancel(order.clientId(), reason), CANCELS);
    }
  }

  /** Whether a cancellation was asked for, and not refused. */
  boolean isCancelling(OrderEntry order) {
    return order.state() == OrderState.CANCEL_PENDING
        || tables.outbox().about(order.clientId()).stream()
            .anyMatch(errand ->
                errand.request() instanceof Request.Cancel && errand.state() != Errand.State.DONE);
  }

  private void ask(OrderEntry order, Request request, int priority) {
    Deployment deployment = deployment(order.deployment());
    tables
        .outbox()
        .add(
            new Errand(
                0,
                deployment.lane(),
                deployment.id(),
                deployment.account(),
                order.instrument(),
                order.clientId(),
                request,
                priority,
                Errand.State.QUEUED,
                0,
                0,
                now));
  }

  Optional<OrderEntry> find(String clientId) {
    return tables.orders().find(clientId);
  }

  void alert(Deployment deployment, String code, String message) {
    notes.alert(tables, deployment.id(), now, code, message);
  }
}
