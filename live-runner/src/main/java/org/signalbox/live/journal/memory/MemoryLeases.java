package org.signalbox.live.journal.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.journal.table.Leases;

/** Leases by name. */
final class MemoryLeases implements Leases {

  private final Rows<String, Lease> rows;

  MemoryLeases(Undo undo) {
    rows = new Rows<>(undo);
  }

  @Override
  public Optional<Lease> acquire(String name, String holder, Instant now, Duration ttl) {
    Optional<Lease> held = rows.find(name);
    boolean free =
        held.isEmpty()
            || held.get().holder().equals(holder)
            || !now.isBefore(held.get().expiresAt());
    if (!free) {
      return Optional.empty();
    }
    long epoch = held.map(Lease::epoch).orElse(0L) + 1;
    Lease lease = new Lease(name, holder, epoch, now.plus(ttl));
    rows.put(name, lease);
    return Optional.of(lease);
  }

  @Override
  public boolean renew(Fence fence, Instant now, Duration ttl) {
    return change(fence, now.plus(ttl));
  }

  @Override
  public void release(Fence fence, Instant now) {
    change(fence, now);
  }

  private boolean change(Fence fence, Instant expiresAt) {
    Optional<Lease> held = rows.find(fence.lease()).filter(it -> it.epoch() == fence.epoch());
    held.ifPresent(
        it -> rows.put(it.name(), new Lease(it.name(), it.holder(), it.epoch(), expiresAt)));
    return held.isPresent();
  }

  @Override
  public boolean holds(Fence fence) {
    return rows.find(fence.lease()).filter(it -> it.epoch() == fence.epoch()).isPresent();
  }

  @Override
  public Optional<Lease> find(String name) {
    return rows.find(name);
  }
}
