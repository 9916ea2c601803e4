package org.signalbox.live.journal.table;

import java.time.Instant;

/**
 * The right to act for a while, alone.
 *
 * @param epoch grows each time the lease changes hands
 */
public record Lease(String name, String holder, long epoch, Instant expiresAt) {
  public Lease {
    expiresAt = Micros.of(expiresAt);
  }

  public Fence fence() {
    return new Fence(name, epoch);
  }
}
