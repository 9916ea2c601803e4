package org.signalbox.live.journal;

import java.time.Duration;
import java.time.Instant;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.OrderReport;

/** Stores what brokers say of orders, or that they say nothing. */
final class Answering {

  /** What can be asked again without harm is asked again after this long. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Tables tables;
  private final Notes notes;

  Answering(Tables tables, Notes notes) {
    this.tables = tables;
    this.notes = notes;
  }

  void answer(Answer answer) {
    Errand errand = answer.errand();
    switch (errand.request()) {
      case Request.Place _, Request.Replace _ -> {
        sent(errand.clientId(), answer.submission(), answer.at());
        tables.outbox().done(errand.id());
      }
      case Request.Cancel(String clientId, _) -> {
        if (answer.submission() instanceof Submission.Rejected(String reason)) {
          worksOn(clientId, reason, answer.at());
        }
        settle(errand, answer);
      }
      case Request.Protect _ -> settle(errand, answer);
    }
  }

  private void settle(Errand errand, Answer answer) {
    switch (answer.submission()) {
      case Submission.Accepted _, Submission.Rejected _ -> tables.outbox().done(errand.id());
      case Submission.Unknown _ -> tables.outbox().again(errand.id(), answer.at().plus(AGAIN));
    }
  }

  private void sent(String clientId, Submission submission, Instant at) {
    OrderEntry order = tables.orders().lock(clientId).orElseThrow();
    switch (submission) {
      case Submission.Accepted(String id) -> {
        if (order.state() == OrderState.SENDING) {
          store(order.known(id).become(OrderState.ACKED, Evidence.BROKER, "", at), "broker");
        } else {
          tables.orders().update(order.known(id));
        }
      }
      case Submission.Rejected(String reason) -> {
        if (order.state() == OrderState.SENDING) {
          end(order.become(OrderState.REJECTED, Evidence.BROKER, reason, at));
        }
      }
      case Submission.Unknown(String cause) -> doubt(order, cause, at);
    }
  }

  /** Nothing is known of an order that may have been sent. */
  void doubt(OrderEntry order, String cause, Instant at) {
    if (order.state() == OrderState.SENDING) {
      store(order.become(OrderState.UNKNOWN, Evidence.OURS, cause, at), "dispatcher");
    }
  }

  /** What a broker's books or reports say. An order that has ended stays as it is. */
  void report(Report report) {
    OrderEntry order =
        tables.orders().lock(report.clientId()).orElseThrow().known(report.brokerOrderId());
    OrderState next = next(order, report.state());
    if (order.state() == next || order.state().isFinal()) {
      tables.orders().update(order);
      return;
    }
    OrderEntry changed = order.become(next, Evidence.BROKER, report.reason(), report.at());
    if (next.isFinal()) {
      end(changed);
    } else {
      store(changed, "broker");
    }
  }

  /** Executions alone fill an order; a report that it is filled says that they are to come. */
  private static OrderState next(OrderEntry order, OrderReport.State state) {
    return switch (state) {
      case WORKING -> order.state() == OrderState.CANCEL_PENDING ? order.state() : working(order);
      case FILLED -> isFilled(order) ? OrderState.FILLED : working(order);
      case CANCELLED, REPLACED -> OrderState.CANCELLED;
      case REJECTED -> OrderState.REJECTED;
      case EXPIRED -> OrderState.EXPIRED;
    };
  }

  private static boolean isFilled(OrderEntry order) {
    return order.remaining().map(left -> left.signum() == 0).orElse(order.filled().signum() > 0);
  }

  private static OrderState working(OrderEntry order) {
    return order.filled().signum() > 0 ? OrderState.PARTIAL : OrderState.ACKED;
  }

  /** A request about an order was refused, so that it works on. */
  void worksOn(String clientId, String reason, Instant at) {
    OrderEntry order = tables.orders().lock(clientId).orElseThrow();
    if (order.state() == OrderState.CANCEL_PENDING) {
      store(order.become(working(order), Evidence.BROKER, reason, at), "broker");
    }
  }

  /** A broker was proved not to have an order. */
  void absent(String clientId, String proof, Instant at) {
    OrderEntry order = tables.orders().lock(clientId).orElseThrow();
    end(order.become(OrderState.REJECTED, Evidence.BROKER, proof, at));
  }

  /** A broker was proved not to have an order, which is sent again under the same name. */
  void resend(String clientId, String proof, Instant at) {
    OrderEntry order = tables.orders().lock(clientId).orElseThrow();
    store(order.become(OrderState.QUEUED, Evidence.BROKER, proof, at), "reconciliation");
    Errand errand =
        tables.outbox().about(clientId).stream()
            .filter(it -> !(it.request() instanceof Request.Cancel))
            .findFirst()
            .orElseThrow();
    tables.outbox().again(errand.id(), at);
  }

  private void end(OrderEntry order) {
    tables.holds().release(order.clientId());
    store(order, "broker");
  }

  private void store(OrderEntry order, String actor) {
    tables.orders().update(order);
    notes.moved(tables, order, actor);
  }
}
