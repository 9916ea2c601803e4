package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;

/** What people ask of deployments; whoever holds the lease obeys. */
public interface Controls {

  /** What can be asked. */
  enum Kind {
    PAUSE,
    RESUME,
    /** End it; positions stay. */
    STOP,
    /** Close its positions, then pause. */
    FLATTEN,
    /** Give it other limits; the reason is their text. */
    LIMIT
  }

  /**
   * A request.
   *
   * @param id zero for one that is not stored yet
   * @param by who asks
   * @param outcome what came of it; empty while it waits
   */
  record Control(
      long id, String deployment, Kind kind, String by, String reason, Instant at, String outcome) {
    public Control {
      at = Micros.of(at);
    }
  }

  /** Adds a request and returns its id. */
  long request(Control control);

  /** Requests to deployments of a lane that wait, oldest first. */
  List<Control> waiting(String lane);

  /** Says what came of a request. */
  void handled(long id, String outcome, Instant at);

  /** All requests to a deployment, newest first. */
  List<Control> of(String deployment, int limit);
}
