package org.signalbox.live.journal.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may act. */
public interface Leases {

  /**
   * Takes a lease that is free, expired, or held by the same holder already.
   *
   * @return the lease under a new epoch; empty where another holds it
   */
  Optional<Lease> acquire(String name, String holder, Instant now, Duration ttl);

  /**
   * Prolongs a lease.
   *
   * @return whether it is still the caller's
   */
  boolean renew(Fence fence, Instant now, Duration ttl);

  /** Gives a lease back, where it is still the caller's. */
  void release(Fence fence, Instant now);

  /**
   * Whether the epoch is the lease's newest; if so, nobody can take it over before this transaction
   * ends.
   */
  boolean holds(Fence fence);

  Optional<Lease> find(String name);
}
