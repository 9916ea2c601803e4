package org.signalbox.live.route;

import java.time.Instant;
import java.util.List;

/**
 * What one turn of the router came to.
 *
 * @param happenings in the order in which they were committed
 * @param next when there is something to do again, if nothing happens before
 */
public record Turn(List<Happening> happenings, Instant next) {

  public Turn {
    happenings = List.copyOf(happenings);
  }
}
