package org.signalbox.live.schedule;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.signalbox.live.session.SessionRunner;
import org.signalbox.market.feed.BarFeed;

/**
 * A deployment's runner, and whether it has something to do. The thread of its lane steps it; that
 * something has arrived may be told by any.
 */
final class Seat {

  private final SessionRunner runner;
  private final AtomicBoolean arrived = new AtomicBoolean(true);
  private boolean told;

  Seat(SessionRunner runner) {
    this.runner = runner;
  }

  SessionRunner runner() {
    return runner;
  }

  /**
   * Has data arrive from a feed.
   *
   * @param wake is run when something arrives, where the feed tells
   */
  void listen(BarFeed feed, Runnable wake) {
    told =
        feed.tells(() -> {
          arrived.set(true);
          wake.run();
        });
    runner.listen(feed);
  }

  /** Whether a step may come to something. A feed that does not tell has to be asked. */
  boolean isDue(Instant now) {
    return !told || arrived.get() || runner.isDue(now);
  }

  void step(Instant now) {
    arrived.set(false); // before it reads: what arrives meanwhile counts for the next step
    if (!runner.step(now)) {
      arrived.set(true);
    }
  }
}
