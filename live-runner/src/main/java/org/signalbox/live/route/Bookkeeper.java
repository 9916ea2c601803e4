package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Booked;
import org.signalbox.live.journal.Booking;
import org.signalbox.live.journal.Report;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Fill;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;

/** Stores what a broker tells: executions, each once, and where its orders stand. */
final class Bookkeeper {

  private static final Duration SOON = Duration.ofSeconds(1);

  /** Executions are read from a little before what was read last: clocks differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  /** How far the clock of whoever decided an order may have been ahead of the broker's. */
  private static final Duration CLOCK_AHEAD = Duration.ofHours(2);

  /** How many executions are booked in one transaction. */
  private static final int AT_ONCE = 32;

  private final Lane lane;
  private final Guardian guardian;

  Bookkeeper(Lane lane, Guardian guardian) {
    this.lane = lane;
    this.guardian = guardian;
  }

  /**
   * Books those executions that are new with what they call for, some in one transaction; nothing
   * is sent for any of them before that.
   */
  void book(AccountDesk desk, List<Execution> executions, Instant now) {
    for (int from = 0; from < executions.size(); from += AT_ONCE) {
      List<Execution> some = executions.subList(from, Math.min(executions.size(), from + AT_ONCE));
      List<Booking> fresh = lane.read(tables -> fresh(tables, desk, some, now));
      if (!fresh.isEmpty()) {
        bookAll(desk, fresh, now);
      }
    }
  }

  private List<Booking> fresh(
      Tables tables, AccountDesk desk, List<Execution> executions, Instant now) {
    return executions.stream()
        .filter(it -> !tables.fills().has(desk.account(), it.id()))
        .map(it -> booking(tables, desk, it, now))
        .toList();
  }

  private void bookAll(AccountDesk desk, List<Booking> bookings, Instant now) {
    bookings.forEach(it -> it.owner().ifPresent(owner -> lane.agenda().stir(owner.id())));
    lane.crash(CrashPoint.BEFORE_BOOK);
    List<Booked> all = lane.journal().book(lane.fence(), bookings, guardian);
    lane.crash(CrashPoint.AFTER_BOOK);
    for (Booked booked : all) {
      booked.fills().stream()
          .filter(entry -> entry.book().equals(Books.orphans(desk.account())))
          .forEach(entry -> orphan(desk, entry, now));
      booked
          .order()
          .ifPresent(order -> lane.touch(lane.deployment(order.deployment()), order.instrument()));
    }
  }

  private void orphan(AccountDesk desk, Fills.Entry entry, Instant now) {
    String message =
        "execution '%s' of %s %s was not asked for"
            .formatted(
                entry.executionId(),
                entry.fill().quantity().toPlainString(),
                entry.fill().instrument());
    everyone(desk, "orphan", message, now);
  }

  /** Alerts all deployments at an account. */
  void everyone(AccountDesk desk, String code, String message, Instant now) {
    for (Deployment.Standing standing : lane.deployments()) {
      if (standing.deployment().account().equals(desk.account())) {
        lane.alert(standing.deployment(), code, message, now);
      }
    }
  }

  private Booking booking(Tables tables, AccountDesk desk, Execution execution, Instant now) {
    Optional<Deployment> owner = owner(tables, desk.account(), execution);
    Instrument instrument =
        owner
            .or(() -> traders(tables, desk.account(), execution.instrument()).stream().findFirst())
            .map(it -> it.instrument(execution.instrument()))
            .orElseGet(() -> stranger(desk, execution));
    return new Booking(desk.account(), execution, instrument, owner, now);
  }

  /** An instrument that none of ours trades: whole units in the account's currency. */
  private static Instrument stranger(AccountDesk desk, Execution execution) {
    String currency = desk.funds().map(it -> it.currency()).orElse("USD");
    return Instrument.equity(execution.instrument(), "24/7", currency);
  }

  private List<Deployment> traders(Tables tables, BrokerAccount account, String symbol) {
    return tables.deployments().active().stream()
        .map(Deployment.Standing::deployment)
        .filter(it -> it.account().equals(account))
        .filter(it ->
            it.instruments().stream().anyMatch(instrument -> instrument.symbol().equals(symbol)))
        .toList();
  }

  private Optional<Deployment> owner(Tables tables, BrokerAccount account, Execution execution) {
    Optional<OrderEntry> order = tables.orders().find(execution.clientId());
    if (order.isPresent()) {
      return tables.deployments().find(order.get().deployment()).map(it -> it.deployment());
    }
    return execution
        .told()
        .flatMap(fill ->
            traders(tables, account, execution.instrument()).stream()
                .filter(it -> caused(tables, it, fill))
                .findFirst());
  }

  /** Whether a protective fill belongs to a position that an order of the deployment opened. */
  private static boolean caused(Tables tables, Deployment deployment, Fill fill) {
    int end = fill.orderId().lastIndexOf('/');
    String opening = end < 0 ? fill.orderId() : fill.orderId().substring(0, end);
    return tables.orders().named(deployment.id(), opening).isPresent();
  }

  /**
   * Reads executions from an instant on, and books those that are new.
   *
   * @return when the last of them was, by the broker's clock
   */
  Optional<Instant> pull(AccountDesk desk, Instant from, Instant now) {
    List<Execution> executions = desk.broker().executionsSince(from);
    book(desk, executions, now);
    return executions.stream().map(Execution::at).max(Instant::compareTo);
  }

  /**
   * Reads all executions that were not read before. How far they were read goes by their own times:
   * our clock may be wrong.
   */
  void pull(AccountDesk desk, Instant now) {
    Instant from =
        desk.readUntil()
            .filter(it -> !it.isAfter(now)) // or our clock was ahead
            .orElseGet(() -> lane.read(tables -> begin(tables, desk, now)));
    desk.readUntil(pull(desk, from.minus(OVERLAP), now).filter(from::isBefore).orElse(from));
  }

  /** No execution of ours that is not booked can be older than this. */
  private static Instant begin(Tables tables, AccountDesk desk, Instant now) {
    Instant open =
        tables.orders().open(desk.account()).stream()
            .map(OrderEntry::decidedAt)
            .min(Instant::compareTo)
            .orElse(now);
    List<Fills.Entry> booked = tables.fills().at(desk.account());
    Instant last = booked.isEmpty() ? open : booked.getLast().fill().at();
    return (open.isBefore(last) ? open : last).minus(CLOCK_AHEAD);
  }

  /** Reads all executions that an order can have had, and books those that are new. */
  void pull(AccountDesk desk, OrderEntry order, Instant now) {
    pull(desk, order.decidedAt().minus(CLOCK_AHEAD), now);
  }

  /** Looks an order up, and stores what comes of it. */
  Lookup look(AccountDesk desk, String clientId, Instant now) {
    Lookup lookup = desk.broker().find(clientId);
    if (lookup instanceof Lookup.Found(OrderReport report)) {
      apply(desk, report, now);
    }
    return lookup;
  }

  /** Stores where an order stands, once everything that it has filled is booked. */
  void apply(AccountDesk desk, OrderReport report, Instant now) {
    Optional<OrderEntry> order = order(report.clientId());
    if (order.isEmpty() || order.get().state() == OrderState.QUEUED) {
      return;
    }
    if (report.filled().compareTo(order.get().filled()) > 0) {
      pull(desk, order.get(), now);
      order = order(report.clientId());
    }
    boolean behind = report.filled().compareTo(order.orElseThrow().filled()) > 0;
    if (behind && report.state().isFinal()) {
      desk.look(report.clientId(), now.plus(SOON));
      return;
    }
    lane.agenda().stir(order.orElseThrow().deployment());
    lane.journal()
        .report(
            lane.fence(),
            List.of(
                new Report(
                    report.clientId(),
                    report.brokerOrderId(),
                    report.state(),
                    report.reason(),
                    now)));
    lane.touch(lane.deployment(order.orElseThrow().deployment()), order.orElseThrow().instrument());
  }

  Optional<OrderEntry> order(String clientId) {
    return lane.read(tables -> tables.orders().find(clientId));
  }
}
