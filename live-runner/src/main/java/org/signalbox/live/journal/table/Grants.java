package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Money;

/** Permissions to trade with real money. Without one that is in force, no order is sent. */
public interface Grants {

  /**
   * A permission.
   *
   * @param limit the most capital that it covers
   * @param by who asked for it
   * @param confirmedBy who confirmed it; empty until then
   * @param revoked whether it was taken back
   */
  record Grant(
      String id,
      String deployment,
      BrokerAccount account,
      Money limit,
      String by,
      Instant at,
      Instant expiresAt,
      String confirmedBy,
      boolean revoked) {
    public Grant {
      at = Micros.of(at);
      expiresAt = Micros.of(expiresAt);
    }

    /** Whether it permits orders at an instant. */
    public boolean isInForce(Instant now) {
      return !confirmedBy.isEmpty() && !revoked && now.isBefore(expiresAt) && !now.isBefore(at);
    }
  }

  /** Adds one, unconfirmed. */
  void insert(Grant grant);

  /**
   * Confirms one that has neither expired nor been revoked.
   *
   * @return whether it was confirmed now
   */
  boolean confirm(String id, String by, Instant now);

  /** Takes one back. */
  boolean revoke(String id);

  Optional<Grant> find(String id);

  /** The one that permits orders of a deployment at an instant. */
  Optional<Grant> inForce(String deployment, Instant now);

  /** All of a deployment, newest first. */
  List<Grant> of(String deployment);
}
