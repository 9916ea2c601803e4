package org.signalbox.live.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.route.Happening;
import org.signalbox.live.route.Intake;
import org.signalbox.trade.Effect;
import org.signalbox.trade.broker.Ticket;

/** Sees what the nodes do while they do it, and remembers what has to hold at the end. */
final class Watch {

  private final Simulation house;
  private final Set<String> stored = new LinkedHashSet<>();
  private final List<String> alerts = new ArrayList<>();
  private final Map<String, Instant> killedSince = new HashMap<>();
  private final Map<String, Instant> pausedSince = new HashMap<>();

  Watch(Simulation house) {
    this.house = house;
  }

  void decided(Deployment deployment, String fireKey, Intake intake) {
    stored.add(deployment.id() + " " + fireKey);
    house.world().log("decided " + deployment.id() + " " + fireKey + " " + kind(intake));
  }

  private static String kind(Intake intake) {
    return switch (intake) {
      case Intake.Stored(var refused) -> "stored, refused " + refused.size();
      case Intake.Repeated _ -> "repeated";
    };
  }

  /** Decisions that a node was told are stored. */
  Set<String> stored() {
    return stored;
  }

  void told(Happening happening) {
    if (happening instanceof Happening.Alert(_, String code, _)) {
      alerts.add(code);
    }
  }

  boolean hasAlerted(String code) {
    return alerts.contains(code);
  }

  void killed(String deployment, Instant at) {
    killedSince.putIfAbsent(deployment, at);
  }

  boolean isKilled(String deployment) {
    return killedSince.containsKey(deployment);
  }

  void paused(String deployment, Instant at) {
    pausedSince.put(deployment, at);
  }

  void resumed(String deployment) {
    pausedSince.remove(deployment);
  }

  /** I7 and I8: an order is about to leave. */
  void sends(Ticket ticket) {
    if (!(ticket instanceof Ticket.Single(String clientId, var order))
        || order.effect() instanceof Effect.Close) {
      return;
    }
    Optional<OrderEntry> row = house.store().truth().read(tables -> tables.orders().find(clientId));
    if (row.isEmpty()) {
      house.world().violated("I1 " + clientId + " leaves and is not stored");
      return;
    }
    if (row.get().attempt() == 0) {
      house.world().violated("I1 " + clientId + " leaves and is stored as " + row.get().state());
    }
    claimedAfter(killedSince, row.get(), "the kill switch");
    claimedAfter(pausedSince, row.get(), "a pause");
  }

  private void claimedAfter(Map<String, Instant> since, OrderEntry row, String what) {
    Instant stopped = since.get(row.deployment());
    Instant claimed = claimedAt.get(row.clientId());
    if (stopped != null && claimed != null && claimed.isAfter(stopped)) {
      house.world().violated("I7 entry " + row.clientId() + " leaves after " + what);
    }
  }

  private final Map<String, Instant> claimedAt = new HashMap<>();

  /** An order was stored as about to be sent. */
  void claims(String clientId) {
    claimedAt.put(clientId, house.world().now());
  }

  static Optional<Kills.Kill> kill(Tables tables, Deployment deployment) {
    return tables.kills().over(deployment);
  }
}
