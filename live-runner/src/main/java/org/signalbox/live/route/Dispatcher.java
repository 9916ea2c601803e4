package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Answer;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.Ticket;

/**
 * Makes the requests that wait: claimed and marked in one commit, sent once with no transaction
 * open, the answers stored in another.
 *
 * <p>Several go together where none of them depends on what comes of another: one for a deployment
 * in an instrument, one that adds risk for an account in an instrument, and of an account no more
 * than its broker takes within a moment. So a kill switch that comes while they are sent comes no
 * later than that.
 */
final class Dispatcher {

  private static final Duration CONFIRMED_BY = Duration.ofSeconds(1);

  /** The most that go together. */
  private static final int MOST = 32;

  private static final Duration MOMENT = Duration.ofMillis(50);

  private final Lane lane;
  private final Guardian guardian;
  private boolean waits;

  Dispatcher(Lane lane, Guardian guardian) {
    this.lane = lane;
    this.guardian = guardian;
  }

  /**
   * Claims requests and makes them.
   *
   * @return whether there were any, and room for them
   */
  boolean dispatch(Instant now) {
    List<Errand> due = due(now);
    if (due.isEmpty()) {
      return false;
    }
    due.forEach(errand -> lane.agenda().stir(errand.deployment()));
    List<Errand> claimed =
        lane.journal()
            .claim(lane.fence(), now, due.size(), (tables, errand) -> held(tables, errand, now));
    lane.crash(CrashPoint.AFTER_CLAIM);
    make(claimed, now);
    due.forEach(this::touch);
    return !claimed.isEmpty() || !isWaiting(due.getFirst());
  }

  /** Whether something waited when it was looked last. */
  boolean waits() {
    return waits;
  }

  private boolean isWaiting(Errand errand) {
    return lane.read(tables -> tables.outbox().waiting(lane.name())).stream()
        .anyMatch(it -> it.id() == errand.id());
  }

  /** What goes next, in the order of the line: as many as may go together, and have room. */
  private List<Errand> due(Instant now) {
    List<Errand> line = lane.read(tables -> line(tables, now));
    Batch batch = new Batch();
    List<Errand> due = new ArrayList<>();
    for (Errand errand : line) {
      boolean goes = due.size() < MOST && batch.admits(errand) && hasRoom(errand, now);
      if (!goes) {
        return due;
      }
      batch.add(errand);
      due.add(errand);
    }
    return due;
  }

  private List<Errand> line(Tables tables, Instant now) {
    List<Errand> waiting = tables.outbox().waiting(lane.name());
    waits = !waiting.isEmpty();
    Map<BrokerAccount, Set<String>> doubts = new HashMap<>();
    return waiting.stream()
        .filter(errand -> !errand.notBefore().isAfter(now))
        .filter(errand ->
            !errand.request().addsRisk()
                || !doubts
                    .computeIfAbsent(errand.account(), account -> inDoubt(tables, account))
                    .contains(errand.instrument()))
        .toList();
  }

  private static Set<String> inDoubt(Tables tables, BrokerAccount account) {
    return tables.orders().inDoubt(account).stream()
        .map(OrderEntry::instrument)
        .collect(Collectors.toSet());
  }

  /** What goes together. */
  private final class Batch {

    private final Set<String> places = new HashSet<>();
    private final Map<BrokerAccount, Integer> sizes = new HashMap<>();

    boolean admits(Errand errand) {
      int size = sizes.getOrDefault(errand.account(), 0);
      boolean fits =
          lane.desk(errand.account())
              .map(desk -> size == 0 || size < desk.bucket().within(MOMENT))
              .orElse(false);
      return fits
          && !places.contains(place(errand))
          && !(errand.request().addsRisk() && places.contains(risk(errand)));
    }

    void add(Errand errand) {
      sizes.merge(errand.account(), 1, Integer::sum);
      places.add(place(errand));
      if (errand.request().addsRisk()) {
        places.add(risk(errand));
      }
    }

    private static String place(Errand errand) {
      return "of " + errand.deployment() + " in " + errand.instrument();
    }

    private static String risk(Errand errand) {
      return "at " + errand.account() + " in " + errand.instrument();
    }
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

  private void make(List<Errand> errands, Instant now) {
    List<Answer> answers = new ArrayList<>();
    for (Errand errand : errands) {
      if (errand.request() instanceof Request.Protect(OrderCommand change)
          && lane.guards(lane.deployment(errand.deployment()))) {
        protect(errand, change, now);
      } else {
        answers.add(new Answer(errand, send(errand, now), now));
      }
    }
    if (!answers.isEmpty()) {
      lane.journal().answer(lane.fence(), answers);
      lane.crash(CrashPoint.AFTER_ANSWER);
    }
  }

  private void protect(Errand errand, OrderCommand change, Instant now) {
    lane.write(
        now,
        work -> {
          guardian.protect(work, work.deployment(errand.deployment()), change);
          work.tables().outbox().done(errand.id());
        });
  }

  private Submission send(Errand errand, Instant now) {
    AccountDesk desk = lane.desk(errand.account()).orElseThrow();
    lane.crash(CrashPoint.BEFORE_SEND);
    Submission submission = send(desk.broker(), errand.request());
    lane.crash(CrashPoint.AFTER_SEND);
    watch(desk, errand.request(), submission, now);
    return submission;
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
    lane.touch(lane.deployment(errand.deployment()), errand.instrument());
  }
}
