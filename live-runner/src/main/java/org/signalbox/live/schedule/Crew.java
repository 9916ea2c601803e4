package org.signalbox.live.schedule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.route.Happening;
import org.signalbox.live.route.Intake;
import org.signalbox.live.route.Router;
import org.signalbox.live.route.Turn;
import org.signalbox.live.session.Way;
import org.signalbox.trade.Decision;
import org.signalbox.trade.broker.Broker;

/**
 * Shares one router among the deployments of a lane: what happened is kept for the one that it
 * concerns. Instances hold state and belong to one thread.
 */
final class Crew<B extends Broker> {

  private final Router<B> router;
  private final Map<String, List<Happening>> inboxes = new LinkedHashMap<>();
  private final Set<String> stirred = new HashSet<>();

  Crew(Router<B> router) {
    this.router = router;
  }

  /** The way of one of the deployments. */
  Way way(Deployment deployment) {
    return new Way() {
      @Override
      public Intake decided(
          String fireKey, Decision decision, List<Inputs.Input> inputs, Instant now) {
        return router.decided(deployment, fireKey, decision, inputs, now);
      }

      @Override
      public List<Happening> turn(Instant now) {
        return Crew.this.turn(deployment.id(), now);
      }

      @Override
      public boolean takeStirred() {
        return stirred.remove(deployment.id());
      }

      @Override
      public void onPrice(String instrument, BigDecimal price, Instant at) {
        router.onPrice(instrument, price, at);
      }
    };
  }

  /**
   * Has the router do what is due, whoever it concerns.
   *
   * @return whether there is something to tell
   */
  boolean turn(Instant now) {
    Turn turn = router.turn(now);
    stirred.addAll(turn.stirred());
    for (Happening happening : turn.happenings()) {
      inboxes.computeIfAbsent(happening.deployment(), _ -> new ArrayList<>()).add(happening);
    }
    return !turn.stirred().isEmpty() || !turn.happenings().isEmpty();
  }

  /** Whether there is something of which a deployment was not told. */
  boolean hasNews(String deployment) {
    return stirred.contains(deployment) || inboxes.containsKey(deployment);
  }

  private List<Happening> turn(String deployment, Instant now) {
    turn(now);
    List<Happening> own = inboxes.remove(deployment);
    if (own == null) {
      return List.of();
    }
    CrashPoint.BEFORE_TELL.hit();
    return own;
  }
}
