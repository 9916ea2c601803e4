package org.signalbox.live.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.trade.risk.RiskLimits;

/**
 * A deployment as it stands.
 *
 * @param limits that hold now
 * @param blocked why no entry would be sent now, one clause each; empty where nothing is in the way
 * @param decidedAt for which instant of the market the last stored decision was made
 * @param runner the node that holds its lease
 */
public record View(
    Deployment.Standing standing,
    Terms terms,
    RiskLimits limits,
    List<String> blocked,
    Optional<Instant> decidedAt,
    Optional<String> runner) {
  public View {
    blocked = List.copyOf(blocked);
  }

  public Deployment deployment() {
    return standing.deployment();
  }
}
