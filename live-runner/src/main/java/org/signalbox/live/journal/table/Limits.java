package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.risk.RiskLimits;

/** The pre-trade limits of deployments, and how they were changed; rows are only added. */
public interface Limits {

  /**
   * Limits that were set.
   *
   * @param after the last decision instant, in milliseconds since the epoch, to which they do not
   *     apply yet: they hold from the next decision on
   * @param by who set them
   */
  record Entry(String deployment, long after, RiskLimits limits, String by, Instant at) {
    public Entry {
      at = Micros.of(at);
    }
  }

  /** Sets limits; they take the place of all that were set before. */
  void set(Entry limits);

  /** What holds now; empty where nothing was ever set. */
  Optional<Entry> newest(String deployment);

  /** All that were ever set for a deployment, oldest first. */
  List<Entry> of(String deployment);
}
