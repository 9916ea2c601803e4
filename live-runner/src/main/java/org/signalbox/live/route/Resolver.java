package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerUnavailableException;
import org.signalbox.trade.broker.Capabilities.Idempotency;
import org.signalbox.trade.broker.Lookup;

/**
 * Finds out about orders of which nothing is known, and about those that were asked for and not
 * confirmed. It never takes silence for an answer: an order is sent again only once the broker's
 * books have shown that it does not have it, and never where its name tells the broker nothing.
 */
final class Resolver {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration RARELY = Duration.ofSeconds(10);

  private final Lane lane;
  private final Bookkeeper books;
  private final PauseOf pauses;

  /** Pauses a deployment. */
  @FunctionalInterface
  interface PauseOf {
    void pause(Deployment.Standing standing, String reason, Instant now);
  }

  Resolver(Lane lane, Bookkeeper books, PauseOf pauses) {
    this.lane = lane;
    this.books = books;
    this.pauses = pauses;
  }

  /** Keeps the appointments that are due. */
  void resolve(AccountDesk desk, Instant now) {
    Map<String, OrderEntry> unknown = new TreeMap<>();
    for (OrderEntry order : lane.read(tables -> tables.orders().inDoubt(desk.account()))) {
      unknown.put(order.clientId(), order);
    }
    desk.doubts().keySet().retainAll(unknown.keySet());
    for (OrderEntry order : unknown.values()) {
      resolve(desk, order, now);
    }
    looks(desk, now);
  }

  private void resolve(AccountDesk desk, OrderEntry order, Instant now) {
    Doubt doubt =
        desk.doubts()
            .computeIfAbsent(
                order.clientId(),
                _ -> new Doubt(earlier(order.changedAt(), now), desk.capabilities().settling()));
    if (!doubt.nextLook().isAfter(now)) {
      doubt.looked(now);
      ask(desk, order, doubt, now);
    }
    if (doubt.saysUnproved(lane.settings().unproved(), now)) {
      unproved(order, now);
    }
  }

  /** What was stored by a clock that was ahead counts from now. */
  private static Instant earlier(Instant stored, Instant now) {
    return stored.isBefore(now) ? stored : now;
  }

  private void ask(AccountDesk desk, OrderEntry order, Doubt doubt, Instant now) {
    try {
      Lookup lookup = books.look(desk, order.clientId(), now);
      if (lookup instanceof Lookup.Absent && isNowhere(desk, order, now)) {
        doubt.absent(now);
        absent(desk, order, doubt, now);
      }
    } catch (BrokerUnavailableException silent) {
      desk.breaker().unanswered(now);
    }
  }

  /** Whether a whole listing and the executions lack an order as well. */
  private boolean isNowhere(AccountDesk desk, OrderEntry order, Instant now) {
    boolean listed =
        desk.broker().openOrders().stream()
            .anyMatch(report -> report.clientId().equals(order.clientId()));
    books.pull(desk, order, now);
    return !listed
        && books.order(order.clientId()).map(OrderEntry::state).stream()
            .allMatch(state -> state == OrderState.UNKNOWN);
  }

  private void absent(AccountDesk desk, OrderEntry order, Doubt doubt, Instant now) {
    Idempotency idempotency = desk.capabilities().idempotency();
    boolean wasKnown = !order.brokerOrderId().isEmpty();
    boolean late =
        !Names.closes(order) && order.decidedAt().plus(lane.settings().staleEntry()).isBefore(now);
    if (doubt.isProvedAbsent()) {
      if (late || wasKnown || idempotency == Idempotency.NONE) {
        end(order, now);
      } else {
        again(order, now);
      }
    } else if (idempotency == Idempotency.REFUSES_REPEATS && Names.closes(order) && !wasKnown) {
      repeat(desk, order, now);
    }
  }

  /**
   * Says what closes a position once more, where the broker takes it for the same order. Whether it
   * got there is still for its books to show: the order stays unknown, and what was sent first may
   * yet arrive.
   */
  private static void repeat(AccountDesk desk, OrderEntry order, Instant now) {
    if (desk.bucket().take(true, now)) {
      Submission answer =
          order.replaces().isEmpty()
              ? desk.broker().place(order.ticket())
              : desk.broker().replace(order.replaces(), order.ticket());
      desk.breaker().heard(answer, now);
    }
  }

  private void again(OrderEntry order, Instant now) {
    lane.journal().resend(lane.fence(), order.clientId(), "the broker's books lack it", now);
  }

  private void end(OrderEntry order, Instant now) {
    lane.agenda().stir(order.deployment());
    lane.journal().absent(lane.fence(), order.clientId(), "the broker does not have it", now);
    lane.touch(lane.deployment(order.deployment()), order.instrument());
  }

  private Deployment.Standing standing(OrderEntry order) {
    return lane.read(tables -> tables.deployments().find(order.deployment())).orElseThrow();
  }

  private void unproved(OrderEntry order, Instant now) {
    String message =
        "nothing is known of order '%s' for %s since %s: %s"
            .formatted(order.clientId(), order.instrument(), order.changedAt(), order.reason());
    Deployment.Standing standing = standing(order);
    lane.alert(standing.deployment(), "unknown-order", message, now);
    pauses.pause(standing, message, now);
  }

  private void looks(AccountDesk desk, Instant now) {
    List<String> due =
        desk.looks().entrySet().stream()
            .filter(look -> !look.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    for (String clientId : due) {
      desk.looks().remove(clientId);
      look(desk, clientId, now);
    }
  }

  private void look(AccountDesk desk, String clientId, Instant now) {
    try {
      Lookup lookup = books.look(desk, clientId, now);
      books
          .order(clientId)
          .filter(order -> isUnsettled(order))
          .ifPresent(order -> {
            if (lookup instanceof Lookup.Absent && order.state().mayWork()) {
              lost(order, now);
            }
            desk.look(clientId, now.plus(lookup instanceof Lookup.Found ? RARELY : SOON));
          });
    } catch (BrokerUnavailableException silent) {
      desk.breaker().unanswered(now);
      desk.look(clientId, now.plus(SOON));
    }
  }

  private static boolean isUnsettled(OrderEntry order) {
    return order.state() == OrderState.CANCEL_PENDING
        || (order.state() == OrderState.ACKED && !order.replaces().isEmpty());
  }

  /** An order that the broker had, and does not know any more: it is asked until that is sure. */
  private void lost(OrderEntry order, Instant now) {
    lane.write(
        now,
        work ->
            work.find(order.clientId())
                .filter(it -> it.state() == order.state())
                .filter(it -> it.state().mayBecome(OrderState.UNKNOWN, Evidence.OURS))
                .ifPresent(it ->
                    work.become(
                        it, OrderState.UNKNOWN, Evidence.OURS, "the broker does not know it")));
  }

  /** Pauses through the journal's own steering. */
  static PauseOf steering(Lane lane) {
    return (standing, reason, now) -> {
      if (standing.state() == Deployment.State.RUNNING) {
        new Steering<>(lane.journal().store())
            .move(lane.fence(), standing, Deployment.State.PAUSED, reason, now);
      }
    };
  }
}
