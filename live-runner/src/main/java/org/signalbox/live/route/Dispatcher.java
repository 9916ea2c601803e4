package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Answer;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.Ticket;

/**
 * Makes the requests that wait: claimed and marked in one commit, sent once with no transaction
 * open, the answer stored in another.
 */
final class Dispatcher {

  private static final Duration CONFIRMED_BY = Duration.ofSeconds(1);

  private final Lane lane;
  private final Guardian guardian;

  Dispatcher(Lane lane, Guardian guardian) {
    this.lane = lane;
    this.guardian = guardian;
  }

  /**
   * Claims one request and makes it.
   *
   * @return whether there was one, and room for it
   */
  boolean dispatch(Instant now) {
    Optional<Errand> first = firstDue(now);
    if (first.isEmpty() || !hasRoom(first.get(), now)) {
      return false;
    }
    List<Errand> claimed =
        lane.journal().claim(lane.fence(), now, 1, (tables, errand) -> held(tables, errand, now));
    lane.crash(CrashPoint.AFTER_CLAIM);
    claimed.forEach(errand -> make(errand, now));
    touch(first.get());
    return !claimed.isEmpty() || !isWaiting(first.get());
  }

  private boolean isWaiting(Errand errand) {
    return lane.read(tables -> tables.outbox().waiting(lane.name())).stream()
        .anyMatch(it -> it.id() == errand.id());
  }

  private Optional<Errand> firstDue(Instant now) {
    return lane.read(tables -> tables.outbox().waiting(lane.name())).stream()
        .filter(errand -> !errand.notBefore().isAfter(now) && !isHeldUp(errand))
        .findFirst();
  }

  private boolean isHeldUp(Errand errand) {
    return errand.request().addsRisk()
        && lane.read(tables -> tables.orders().open(errand.account())).stream()
            .anyMatch(order ->
                order.state() == OrderState.UNKNOWN
                    && order.instrument().equals(errand.instrument()));
  }

  private boolean hasRoom(Errand errand, Instant now) {
    return lane.desk(errand.account())
        .map(desk ->
            errand.request() instanceof Request.Protect
                || desk.bucket().take(errand.request() instanceof Request.Cancel, now))
        .orElse(false);
  }

  /** Why an order that adds risk is not sent now. */
  private Optional<String> held(Tables tables, Errand errand, Instant now) {
    AccountDesk desk = lane.desk(errand.account()).orElseThrow();
    if (!desk.breaker().admitsRisk(now)) {
      return Optional.of("the broker does not answer");
    }
    if (desk.isSilent(now)) {
      return Optional.of("the broker's reports do not arrive");
    }
    if (desk.funds().map(it -> it.blocked()).orElse(false)) {
      return Optional.of("the broker has blocked the account");
    }
    boolean late =
        tables
            .orders()
            .find(errand.clientId())
            .map(OrderEntry::decidedAt)
            .map(at -> at.plus(lane.settings().staleEntry()).isBefore(now))
            .orElse(true);
    return late ? Optional.of("its decision is too old") : Optional.empty();
  }

  private void make(Errand errand, Instant now) {
    AccountDesk desk = lane.desk(errand.account()).orElseThrow();
    if (errand.request() instanceof Request.Protect(OrderCommand change)
        && lane.guards(lane.read(tables -> owner(tables, errand)))) {
      lane.write(
          now,
          work -> {
            guardian.protect(work, owner(work.tables(), errand), change);
            work.tables().outbox().done(errand.id());
          });
      return;
    }
    lane.crash(CrashPoint.BEFORE_SEND);
    Submission submission = send(desk.broker(), errand.request());
    lane.crash(CrashPoint.AFTER_SEND);
    watch(desk, errand.request(), submission, now);
    lane.journal().answer(lane.fence(), List.of(new Answer(errand, submission, now)));
    lane.crash(CrashPoint.AFTER_ANSWER);
  }

  private static Deployment owner(Tables tables, Errand errand) {
    return tables.deployments().find(errand.deployment()).orElseThrow().deployment();
  }

  private static Submission send(Broker broker, Request request) {
    return switch (request) {
      case Request.Place(Ticket ticket) -> broker.place(ticket);
      case Request.Replace(String clientId, Ticket by) -> broker.replace(clientId, by);
      case Request.Cancel(String clientId, _) -> broker.cancel(clientId);
      case Request.Protect(OrderCommand change) -> broker.protect(change);
    };
  }

  /** What the broker has only taken note of is looked up soon. */
  private static void watch(AccountDesk desk, Request request, Submission submission, Instant now) {
    desk.breaker().heard(submission, now);
    switch (request) {
      case Request.Cancel(String clientId, _) -> desk.look(clientId, now.plus(CONFIRMED_BY));
      case Request.Replace(String clientId, Ticket by) -> {
        desk.look(clientId, now.plus(CONFIRMED_BY));
        desk.look(by.clientId(), now.plus(CONFIRMED_BY));
      }
      case Request.Place _, Request.Protect _ -> {}
    }
  }

  private void touch(Errand errand) {
    lane.touch(lane.read(tables -> owner(tables, errand)), errand.instrument());
  }
}
