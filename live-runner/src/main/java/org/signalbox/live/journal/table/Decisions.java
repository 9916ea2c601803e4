package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Decision;

/** What strategies decided: one decision for a deployment and a fire key. */
public interface Decisions {

  /**
   * A stored decision.
   *
   * @param fireKey the scheduled time that it was made for
   * @param inputs the sequence number of the last input that it knows
   * @param canonical its text, byte for byte what the backtest would write of the same decision
   */
  record Entry(
      String deployment,
      String fireKey,
      long inputs,
      Decision decision,
      String canonical,
      Instant storedAt) {
    public Entry {
      storedAt = Micros.of(storedAt);
    }
  }

  /**
   * Adds a decision.
   *
   * @return whether there was none for its fire key
   */
  boolean insert(Entry decision);

  Optional<Entry> find(String deployment, String fireKey);

  /** The decision of a deployment that was made last. */
  Optional<Entry> latest(String deployment);

  /** Decisions of a deployment in the order in which they were made. */
  List<Entry> of(String deployment);
}
