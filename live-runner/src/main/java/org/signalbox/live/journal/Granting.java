package org.signalbox.live.journal;

import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.live.journal.table.Tables;

/**
 * Permits deployments to trade with real money: asked for by one step, confirmed by another, and
 * over after a while. There is no such thing for paper.
 */
public final class Granting {

  private final Store<Mode.Live> store;
  private final Notes notes = new Notes();

  public Granting(Store<Mode.Live> store) {
    this.store = store;
  }

  /**
   * Asks for a permission.
   *
   * @throws IllegalArgumentException where it says that it is confirmed, or is over already
   */
  public void ask(Grant grant) {
    if (!grant.confirmedBy().isEmpty() || grant.revoked()) {
      throw new IllegalArgumentException("a new grant must be neither confirmed nor revoked");
    }
    if (!grant.expiresAt().isAfter(grant.at())) {
      throw new IllegalArgumentException("a grant must expire after it begins");
    }
    store.write(tables -> {
      tables.grants().insert(grant);
      note(tables, grant, grant.by(), "grant asked", grant.at());
      return grant;
    });
  }

  /**
   * Confirms a permission that has neither expired nor been revoked.
   *
   * @return whether it is in force from now on
   */
  public boolean confirm(String id, String by, Instant now) {
    return store.write(tables -> {
      Optional<Grant> grant = tables.grants().find(id);
      boolean confirmed = grant.isPresent() && tables.grants().confirm(id, by, now);
      if (confirmed) {
        note(tables, grant.get(), by, "grant confirmed", now);
      }
      return confirmed;
    });
  }

  /**
   * Takes a permission back.
   *
   * @return whether there was one
   */
  public boolean revoke(String id, String by, Instant now) {
    return store.write(tables -> {
      Optional<Grant> grant = tables.grants().find(id);
      boolean revoked = grant.isPresent() && tables.grants().revoke(id);
      if (revoked) {
        note(tables, grant.get(), by, "grant revoked", now);
      }
      return revoked;
    });
  }

  private void note(Tables tables, Grant grant, String by, String action, Instant at) {
    String detail = "up to %s until %s".formatted(grant.limit(), grant.expiresAt());
    notes.audit(tables, grant.deployment(), at, by, action, grant.id(), detail);
  }
}
