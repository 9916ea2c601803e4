package org.signalbox.live.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.live.journal.table.Kills.Kill;
import org.signalbox.live.journal.table.Tables;

/**
 * The gate that nobody can leave out: what adds risk is sent only for a deployment that runs, that
 * no kill switch covers, and, with real money, that a grant permits. Whatever is missing refuses.
 */
final class Standing implements Gate {

  private final Mode mode;
  private final Instant now;

  /** Asked once for a deployment: all is about one instant. */
  private final Map<String, Optional<String>> refusals = new HashMap<>();

  Standing(Mode mode, Instant now) {
    this.mode = mode;
    this.now = now;
  }

  @Override
  public Optional<String> refuses(Tables tables, Errand errand) {
    return refusals.computeIfAbsent(errand.deployment(), it -> refusal(tables, it));
  }

  private Optional<String> refusal(Tables tables, String deployment) {
    Optional<Deployment.Standing> found = tables.deployments().find(deployment);
    if (found.isEmpty()) {
      return Optional.of("its deployment is not known");
    }
    Deployment.Standing standing = found.get();
    if (standing.state() != Deployment.State.RUNNING) {
      return Optional.of("the deployment is " + standing.state());
    }
    Optional<Kill> kill = tables.kills().over(standing.deployment());
    if (kill.isPresent()) {
      return Optional.of("the kill switch is on: " + kill.get().reason());
    }
    return switch (mode) {
      case Mode.Paper _ -> Optional.empty();
      case Mode.Live _ -> ungranted(tables, standing.deployment());
    };
  }

  private Optional<String> ungranted(Tables tables, Deployment deployment) {
    Optional<Grant> grant = tables.grants().inForce(deployment.id(), now);
    boolean covers =
        grant.isPresent()
            && grant.get().account().equals(deployment.account())
            && grant.get().limit().currency().equals(deployment.capital().currency())
            && grant.get().limit().amount().compareTo(deployment.capital().amount()) >= 0;
    return covers
        ? Optional.empty()
        : Optional.of("no grant for trading with real money is in force");
  }
}
