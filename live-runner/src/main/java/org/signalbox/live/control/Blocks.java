package org.signalbox.live.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;

/** Why a deployment would send no entry now, as far as the tables tell. */
final class Blocks {

  private Blocks() {}

  static List<String> of(Tables tables, Mode mode, Deployment.Standing standing, Instant now) {
    Deployment deployment = standing.deployment();
    List<String> reasons = new ArrayList<>();
    if (standing.state() != Deployment.State.RUNNING) {
      reasons.add(because("it is " + word(standing.state()), standing.reason()));
    } else if (!standing.reason().isEmpty()) {
      reasons.add(standing.reason());
    }
    if (tables
        .leases()
        .find(deployment.lane())
        .filter(it -> it.expiresAt().isAfter(now))
        .isEmpty()) {
      reasons.add("no runner holds its lease");
    }
    tables
        .kills()
        .over(deployment)
        .ifPresent(
            it -> reasons.add(because("the kill switch of " + it.scope() + " is on", it.reason())));
    if (mode instanceof Mode.Live && tables.grants().inForce(deployment.id(), now).isEmpty()) {
      reasons.add("it has no grant that is confirmed and in force");
    }
    for (OrderEntry order : tables.orders().open(deployment.id())) {
      if (order.state() == OrderState.UNKNOWN) {
        reasons.add("order '%s' in %s is unknown".formatted(order.clientId(), order.instrument()));
      }
    }
    return reasons;
  }

  private static String because(String what, String reason) {
    return reason.isEmpty() ? what : what + ": " + reason;
  }

  private static String word(Deployment.State state) {
    return switch (state) {
      case READY -> "not taken up yet";
      case RUNNING -> "running";
      case PAUSED -> "paused";
      case STOPPING -> "being stopped";
      case STOPPED -> "stopped";
      case FAILED -> "failed";
    };
  }
}
