package org.signalbox.live.journal.memory;

import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.Limits;

/** Limits of each deployment in the order in which they were set. */
final class MemoryLimits implements Limits {

  private final Rows<Place, Entry> rows;
  private final Numbers numbers = new Numbers();

  MemoryLimits(Undo undo) {
    rows = new Rows<>(undo);
  }

  @Override
  public void set(Entry limits) {
    rows.put(new Place(limits.deployment(), numbers.next()), limits);
  }

  @Override
  public Optional<Entry> newest(String deployment) {
    List<Entry> all = of(deployment);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  @Override
  public List<Entry> of(String deployment) {
    return Rows.of(rows, deployment);
  }
}
