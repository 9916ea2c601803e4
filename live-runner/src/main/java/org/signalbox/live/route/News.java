package org.signalbox.live.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;

/**
 * Notices what deployments are to be told: fills by their sequence numbers, and orders of decisions
 * that have ended by comparing what was open with what is. So nothing is missed where the answer to
 * a commit was lost. Instances hold state and belong to one thread.
 */
final class News {

  private final Map<String, SequencedMap<String, OrderEntry>> open = new TreeMap<>();
  private final Map<String, Long> toldUntil = new TreeMap<>();

  /** What a deployment's fills and orders have become since it was told of them. */
  record Look(
      String deployment,
      List<Fills.Entry> fills,
      SequencedMap<String, OrderEntry> open,
      List<OrderEntry> gone) {}

  /** Begins with what there is: earlier fills are read by sessions themselves. */
  void begin(List<Deployment.Standing> deployments, Tables tables) {
    open.clear();
    toldUntil.clear();
    for (Deployment.Standing standing : deployments) {
      String id = standing.deployment().id();
      see(id, tables.fills().of(id, 0));
    }
  }

  /** Looks at a deployment; nothing is told by that yet. */
  Look look(String deployment, Tables tables) {
    SequencedMap<String, OrderEntry> now = new LinkedHashMap<>();
    for (OrderEntry order : tables.orders().open(deployment)) {
      now.put(order.clientId(), order);
    }
    List<OrderEntry> gone =
        open.getOrDefault(deployment, new LinkedHashMap<>()).keySet().stream()
            .filter(clientId -> !now.containsKey(clientId))
            .flatMap(clientId -> tables.orders().find(clientId).stream())
            .toList();
    long seen = toldUntil.getOrDefault(deployment, 0L);
    return new Look(deployment, tables.fills().of(deployment, seen), now, gone);
  }

  /** What was seen by a look, to be told once: fills first, then which orders have ended. */
  List<Happening> take(Look look) {
    see(look.deployment(), look.fills());
    if (look.open().isEmpty()) {
      open.remove(look.deployment());
    } else {
      open.put(look.deployment(), look.open());
    }
    List<Happening> told = new ArrayList<>();
    look.fills().forEach(it -> told.add(new Happening.Filled(look.deployment(), it)));
    look.gone().stream()
        .filter(order -> order.state() != OrderState.FILLED && !Names.isGuard(order))
        .filter(order -> !goesOn(order, look.open()))
        .forEach(order -> told.add(new Happening.Ended(order.deployment(), order)));
    return told;
  }

  private void see(String deployment, List<Fills.Entry> fills) {
    if (!fills.isEmpty()) {
      toldUntil.put(deployment, fills.getLast().seq());
    }
  }

  /** An order was stored: its end is to be noticed, however soon it comes. */
  void begun(OrderEntry order) {
    open.computeIfAbsent(order.deployment(), _ -> new LinkedHashMap<>())
        .put(order.clientId(), order);
  }

  /** Whether another order works for the same wish. */
  private static boolean goesOn(OrderEntry ended, Map<String, OrderEntry> open) {
    return open.values().stream().anyMatch(order -> order.order().id().equals(ended.order().id()));
  }
}
