package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Deployment.Standing;
import org.signalbox.live.journal.table.Deployment.State;

/** Strategies at work. */
public interface Deployments {

  /**
   * Adds one in state {@link State#READY}.
   *
   * @return whether its id was new
   */
  boolean insert(Deployment deployment);

  Optional<Standing> find(String id);

  /** All of a tenant, newest first. */
  List<Standing> of(String tenant);

  /** All of every tenant that have not ended, oldest first. */
  List<Standing> active();

  /**
   * Changes the state, where nobody else changed it meanwhile.
   *
   * @param version that of the standing which the change is based on
   * @return whether it was changed
   */
  boolean move(String id, long version, State to, String reason, Instant at);
}
