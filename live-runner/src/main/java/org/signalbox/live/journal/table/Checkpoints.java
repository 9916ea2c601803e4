package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.Optional;

/** States of sessions, to start again from. The newest of each deployment is kept. */
public interface Checkpoints {

  /**
   * A session's state.
   *
   * @param inputs the sequence number of the last input that it has seen
   */
  @SuppressWarnings("ArrayRecordComponent") // opaque, handed through, never compared
  record Checkpoint(String deployment, long inputs, Instant at, byte[] state) {
    public Checkpoint {
      at = Micros.of(at);
    }
  }

  void put(Checkpoint checkpoint);

  Optional<Checkpoint> newest(String deployment);
}
