package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.broker.BrokerUnavailableException;
import org.signalbox.trade.broker.Capabilities.Protecting;
import org.signalbox.trade.broker.Holding;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;

/**
 * Compares the broker's books with ours: executions, orders, holdings, funds. Ours follow the
 * broker's where an order or an execution explains the difference; a holding that nothing explains
 * freezes its instrument until a person has looked.
 */
final class Reconciler {

  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration PULL_EVERY = Duration.ofSeconds(5);

  private final Lane lane;
  private final Bookkeeper books;
  private final Resolver.PauseOf pauses;

  Reconciler(Lane lane, Bookkeeper books, Resolver.PauseOf pauses) {
    this.lane = lane;
    this.books = books;
    this.pauses = pauses;
  }

  /** Does what is due at an account. */
  void reconcile(AccountDesk desk, Instant now) {
    try {
      if (!desk.reconcileAt().isAfter(now)) {
        all(desk, now);
        desk.reconcileAt(now.plus(desk.mismatches().isEmpty() ? period() : AGAIN));
        desk.pullAt(now.plus(PULL_EVERY));
      } else if (!desk.pullAt().isAfter(now)) {
        if (hasWorkingOrders(desk)) {
          books.pull(desk, now);
        }
        desk.pullAt(now.plus(PULL_EVERY));
      }
    } catch (BrokerUnavailableException silent) {
      desk.breaker().unanswered(now);
      desk.reconcileAt(now.plus(AGAIN));
      desk.pullAt(now.plus(AGAIN));
    }
  }

  private Duration period() {
    return lane.settings().reconcileEvery();
  }

  /**
   * Reports can be lost where they come over a line; the venue in this process tells everything.
   */
  private boolean hasWorkingOrders(AccountDesk desk) {
    return desk.capabilities().protecting() == Protecting.SEPARATE
        && lane.read(tables -> tables.orders().open(desk.account())).stream()
            .anyMatch(order -> order.state().mayWork());
  }

  private void all(AccountDesk desk, Instant now) {
    books.pull(desk, now);
    lane.crash(CrashPoint.DURING_RECONCILIATION);
    orders(desk, now);
    funds(desk, now);
    holdings(desk, now);
  }

  private void orders(AccountDesk desk, Instant now) {
    Map<String, OrderReport> listed = new TreeMap<>();
    for (OrderReport report : desk.broker().openOrders()) {
      listed.put(report.clientId(), report);
      listed(desk, report, now);
    }
    for (OrderEntry order : lane.read(tables -> tables.orders().open(desk.account()))) {
      boolean works = order.state().mayWork() && order.state() != OrderState.SENDING;
      if (works && !listed.containsKey(order.clientId())) {
        Lookup lookup = books.look(desk, order.clientId(), now);
        if (!(lookup instanceof Lookup.Found)) {
          desk.look(order.clientId(), now.plus(AGAIN));
        }
      }
    }
  }

  private void listed(AccountDesk desk, OrderReport report, Instant now) {
    Optional<OrderEntry> order = books.order(report.clientId());
    if (order.isEmpty()) {
      String key = report.brokerOrderId() + report.clientId();
      if (desk.saysFirst("stranger " + key)) {
        String message = "order '%s' for %s is not ours".formatted(key, report.instrument());
        books.everyone(desk, "stranger", message, now);
      }
    } else if (order.get().state().isFinal()) {
      undead(desk, order.get(), now);
    } else {
      books.apply(desk, report, now);
    }
  }

  /** The broker works an order that has ended in our books. */
  private void undead(AccountDesk desk, OrderEntry order, Instant now) {
    if (desk.bucket().take(true, now)) {
      desk.broker().cancel(order.clientId());
    }
    if (desk.saysFirst("undead " + order.clientId())) {
      Deployment owner = lane.deployment(order.deployment());
      String message =
          "order '%s' for %s works, and was %s"
              .formatted(order.clientId(), order.instrument(), order.state());
      lane.alert(owner, "undead-order", message, now);
    }
  }

  private void funds(AccountDesk desk, Instant now) {
    desk.funds(desk.broker().funds());
    if (desk.funds().orElseThrow().blocked() && desk.saysFirst("blocked")) {
      books.everyone(desk, "blocked", "the broker has blocked the account", now);
    }
  }

  private void holdings(AccountDesk desk, Instant now) {
    Map<String, BigDecimal> theirs = new TreeMap<>();
    for (Holding holding : desk.broker().holdings()) {
      theirs.merge(holding.instrument(), holding.quantity(), BigDecimal::add);
    }
    Map<String, BigDecimal> ours = lane.read(tables -> held(tables, desk));
    TreeSet<String> symbols = new TreeSet<>(theirs.keySet());
    symbols.addAll(ours.keySet());
    for (String symbol : symbols) {
      compare(
          desk,
          symbol,
          ours.getOrDefault(symbol, BigDecimal.ZERO),
          theirs.getOrDefault(symbol, BigDecimal.ZERO),
          now);
    }
  }

  private static Map<String, BigDecimal> held(Tables tables, AccountDesk desk) {
    Map<String, BigDecimal> held = new TreeMap<>();
    for (Books.Held each : tables.books().positions(desk.account())) {
      BigDecimal quantity = each.position().signedQuantity();
      held.merge(each.position().instrument(), quantity, BigDecimal::add);
    }
    return held;
  }

  /** A difference counts once it has outlasted the time in which the broker's books settle. */
  private void compare(
      AccountDesk desk, String symbol, BigDecimal ours, BigDecimal theirs, Instant now) {
    if (ours.compareTo(theirs) == 0) {
      desk.mismatches().remove(symbol);
      return;
    }
    Instant since = desk.mismatches().computeIfAbsent(symbol, _ -> now);
    Instant counts = since.plus(desk.capabilities().settling()).plus(AGAIN);
    if (!now.isBefore(counts) && desk.saysFirst("mismatch " + symbol + ours + theirs)) {
      freeze(desk, symbol, ours, theirs, now);
    }
  }

  private void freeze(
      AccountDesk desk, String symbol, BigDecimal ours, BigDecimal theirs, Instant now) {
    String message =
        "the broker holds %s of %s, the books say %s"
            .formatted(theirs.toPlainString(), symbol, ours.toPlainString());
    List<Deployment.Standing> concerned =
        lane.deployments().stream()
            .filter(it -> it.deployment().account().equals(desk.account()))
            .filter(it ->
                it.deployment().instruments().stream()
                    .anyMatch(instrument -> instrument.symbol().equals(symbol)))
            .toList();
    for (Deployment.Standing standing : concerned) {
      lane.alert(standing.deployment(), "position-mismatch", message, now);
      pauses.pause(standing, message, now);
    }
  }
}
