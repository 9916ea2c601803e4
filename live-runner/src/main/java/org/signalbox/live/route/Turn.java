package org.signalbox.live.route;

import java.time.Instant;
import java.util.List;

/**
 * What one turn of the router came to.
 *
 * @param happenings in the order in which they were committed
 * @param stirred deployments whose orders may have changed, or to which something was booked
 * @param next when there is something to do again, if nothing happens before
 */
public record Turn(List<Happening> happenings, List<String> stirred, Instant next) {

  public Turn {
    happenings = List.copyOf(happenings);
    stirred = List.copyOf(stirred);
  }
}
