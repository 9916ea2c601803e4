package org.signalbox.live.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Audit;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Kills.Level;
import org.signalbox.live.journal.table.Kills.Scope;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.journal.table.Tables;

/**
 * Stops trading. Pulling it needs nothing but the store: no broker, no lease, no running session.
 *
 * <p>It takes its turn with every dispatcher's claim of requests by locking the lanes' leases: a
 * claim that commits after it has seen it, so no entry is sent that was claimed after the switch.
 */
public final class KillSwitch<M extends Mode> {

  private final Store<M> store;

  public KillSwitch(Store<M> store) {
    this.store = store;
  }

  /**
   * Pulls the switch, or pulls it further.
   *
   * @return whether something was changed
   */
  public boolean pull(Scope scope, Level level, String by, String reason, Instant now) {
    return store.write(tables -> {
      lockLanes(tables);
      boolean changed = tables.kills().kill(scope, level, by, reason, now);
      note(tables, now, by, "kill " + level, scope.key() + ": " + reason);
      return changed;
    });
  }

  /** Takes the switch back. Only a person does. */
  public boolean reset(Scope scope, String by, Instant now) {
    return store.write(tables -> {
      boolean changed = tables.kills().reset(scope);
      note(tables, now, by, "kill reset", scope.key());
      return changed;
    });
  }

  private static void lockLanes(Tables tables) {
    TreeSet<String> lanes = new TreeSet<>();
    tables.deployments().active().stream()
        .map(standing -> standing.deployment())
        .map(Deployment::lane)
        .forEach(lanes::add);
    lanes.forEach(lane -> tables.leases().find(lane).ifPresent(lease -> lock(tables, lease)));
  }

  /** Writes what the row holds already: those who only read it have to wait from here on. */
  private static void lock(Tables tables, Lease lease) {
    tables.leases().renew(lease.fence(), lease.expiresAt(), Duration.ZERO);
  }

  private static void note(Tables tables, Instant now, String by, String action, String subject) {
    tables.audit().append(List.of(new Audit.Draft(Audit.HOUSE, now, by, action, subject, "")));
  }
}
