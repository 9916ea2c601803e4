package org.signalbox.live.journal.memory;

import java.util.Optional;
import org.signalbox.live.journal.table.Checkpoints;

/** The newest checkpoint of each deployment. */
final class MemoryCheckpoints implements Checkpoints {

  private final Rows<String, Checkpoint> rows;

  MemoryCheckpoints(Undo undo) {
    rows = new Rows<>(undo);
  }

  @Override
  public void put(Checkpoint checkpoint) {
    rows.put(checkpoint.deployment(), copy(checkpoint));
  }

  @Override
  public Optional<Checkpoint> newest(String deployment) {
    return rows.find(deployment).map(MemoryCheckpoints::copy);
  }

  private static Checkpoint copy(Checkpoint it) {
    return new Checkpoint(it.deployment(), it.inputs(), it.at(), it.state().clone());
  }
}
