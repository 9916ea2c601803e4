package org.signalbox.live.journal;

import org.signalbox.live.journal.table.Fence;

/** Another holder took the lease over; the writer must stop. */
public final class StaleFenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StaleFenceException(Fence fence) {
    super("epoch %d of lease '%s' is over".formatted(fence.epoch(), fence.lease()));
  }
}
