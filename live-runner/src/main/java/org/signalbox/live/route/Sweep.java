package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Tables;

/**
 * Looks now and then at every place that has a position or an order, whether something happened
 * there or not: a safety net, some meshes at a time. Instances hold state and belong to one thread.
 */
final class Sweep {

  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int AT_A_TIME = 16;

  private final Lane lane;
  private final Queue<Agenda.Place> left = new ArrayDeque<>();
  private Instant next = Instant.MIN;
  private boolean whole;

  Sweep(Lane lane) {
    this.lane = lane;
  }

  /** Begins anew, and goes through all at once: another may have acted in between. */
  void begin(Instant now) {
    left.clear();
    next = now;
    whole = true;
  }

  /** Touches what comes next. */
  void touch(Instant now) {
    if (!next.isAfter(now)) {
      left.clear();
      left.addAll(lane.read(this::places));
      next = now.plus(EVERY);
    }
    int most = whole ? left.size() : Math.min(AT_A_TIME, left.size());
    for (int n = 0; n < most; n++) {
      lane.agenda().touch(left.remove());
    }
    whole = false;
  }

  /** Whether there is more to be looked at. */
  boolean goesOn() {
    return !left.isEmpty();
  }

  private Set<Agenda.Place> places(Tables tables) {
    Map<String, Deployment> own = new TreeMap<>();
    for (Deployment.Standing standing : tables.deployments().active()) {
      Deployment deployment = standing.deployment();
      if (deployment.lane().equals(lane.name()) && lane.guards(deployment)) {
        own.put(deployment.id(), deployment);
      }
    }
    Set<Agenda.Place> places = new LinkedHashSet<>();
    for (AccountDesk desk : lane.desks()) {
      for (Books.Held held : tables.books().positions(desk.account())) {
        add(places, own, held.book(), held.position().instrument());
      }
      for (OrderEntry order : tables.orders().open(desk.account())) {
        add(places, own, order.deployment(), order.instrument());
      }
    }
    return places;
  }

  private static void add(
      Set<Agenda.Place> places, Map<String, Deployment> own, String id, String symbol) {
    Deployment deployment = own.get(id);
    if (deployment != null) {
      places.add(new Agenda.Place(deployment, symbol));
    }
  }
}
