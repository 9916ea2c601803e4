package org.signalbox.live.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;

/** Takes requests out of the line, with their orders marked as what may have been sent. */
final class Claiming {

  private final Tables tables;
  private final Notes notes;
  private final Gate gate;

  Claiming(Tables tables, Notes notes, Gate gate) {
    this.tables = tables;
    this.notes = notes;
    this.gate = gate;
  }

  List<Errand> claim(Fence fence, Instant now, int limit) {
    List<Errand> due = tables.outbox().claim(fence, now, limit);
    tables.orders().lock(due.stream().map(Errand::clientId).toList());
    List<Errand> claimed = new ArrayList<>();
    for (Errand errand : due) {
      if (isToBeMade(errand, now)) {
        claimed.add(errand);
      } else {
        tables.outbox().done(errand.id());
      }
    }
    return claimed;
  }

  private boolean isToBeMade(Errand errand, Instant now) {
    return switch (errand.request()) {
      case Request.Place _, Request.Replace _ -> send(errand, now);
      case Request.Cancel(String clientId, String reason) -> cancel(clientId, reason, now);
      case Request.Protect _ -> true;
    };
  }

  private boolean send(Errand errand, Instant now) {
    OrderEntry order = tables.orders().lock(errand.clientId()).orElseThrow();
    if (order.state() != OrderState.QUEUED) {
      return false;
    }
    Optional<String> refusal =
        errand.request().addsRisk() ? gate.refuses(tables, errand) : Optional.empty();
    if (refusal.isPresent()) {
      store(order.become(OrderState.REJECTED, Evidence.OURS, refusal.get(), now));
      tables.holds().release(order.clientId());
      return false;
    }
    store(order.sending(now));
    return true;
  }

  private boolean cancel(String clientId, String reason, Instant now) {
    OrderEntry order = tables.orders().lock(clientId).orElseThrow();
    if (order.state().isFinal()) {
      return false;
    }
    if (order.state().mayBecome(OrderState.CANCEL_PENDING, Evidence.OURS)) {
      store(order.become(OrderState.CANCEL_PENDING, Evidence.OURS, reason, now));
    }
    return true;
  }

  private void store(OrderEntry order) {
    tables.orders().update(order);
    notes.moved(tables, order, "dispatcher");
  }
}
