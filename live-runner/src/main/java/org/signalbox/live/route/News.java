package org.signalbox.live.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.signalbox.live.journal.table.BrokerAccount;
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

  /** Begins with what there is: earlier fills are read by sessions themselves. */
  void begin(List<Deployment.Standing> deployments, Tables tables) {
    open.clear();
    toldUntil.clear();
    for (Deployment.Standing standing : deployments) {
      fills(standing.deployment().id(), tables);
    }
  }

  /** Tells of the fills of a deployment that were booked since the last call. */
  List<Happening> fills(String deployment, Tables tables) {
    List<Fills.Entry> more = tables.fills().of(deployment, toldUntil.getOrDefault(deployment, 0L));
    if (!more.isEmpty()) {
      toldUntil.put(deployment, more.getLast().seq());
    }
    return more.stream().<Happening>map(it -> new Happening.Filled(deployment, it)).toList();
  }

  /** Tells of the orders at an account that ended since the last call without being filled. */
  List<Happening> at(BrokerAccount account, Tables tables) {
    SequencedMap<String, OrderEntry> now = new LinkedHashMap<>();
    for (OrderEntry order : tables.orders().open(account)) {
      now.put(order.clientId(), order);
    }
    SequencedMap<String, OrderEntry> before = open.put(account.toString(), now);
    if (before == null) {
      return List.of();
    }
    return before.keySet().stream()
        .filter(clientId -> !now.containsKey(clientId))
        .flatMap(clientId -> tables.orders().find(clientId).stream())
        .filter(order -> order.state() != OrderState.FILLED && !Names.isGuard(order))
        .filter(order -> !goesOn(order, now))
        .<Happening>map(order -> new Happening.Ended(order.deployment(), order))
        .toList();
  }

  /** An order was stored: its end is to be noticed, however soon it comes. */
  void begun(OrderEntry order) {
    open.computeIfAbsent(order.account().toString(), _ -> new LinkedHashMap<>())
        .put(order.clientId(), order);
  }

  /** Whether another order works for the same wish. */
  private static boolean goesOn(OrderEntry ended, Map<String, OrderEntry> open) {
    return open.values().stream()
        .anyMatch(order ->
            order.deployment().equals(ended.deployment())
                && order.order().id().equals(ended.order().id()));
  }
}
