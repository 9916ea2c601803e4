package org.signalbox.live.session;

import java.time.Instant;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.market.Bar;

/** Is told what a person may want to know of a session at work. */
public interface Observer {

  /**
   * It goes on from the journal.
   *
   * @param reached the last instant that it has seen
   * @param fromCheckpoint whether a checkpoint was taken up; otherwise all was gone through again
   */
  void restored(long reached, boolean fromCheckpoint, Instant now);

  void alert(AlertRaised alert, Instant now);

  /** A bar came when its instant was over. */
  void late(String symbol, Bar bar, boolean known, Instant now);

  /** A bar came that says other things than before; it changes nothing. */
  void revised(String symbol, Bar bar, Instant now);

  /** A bar came that cannot be true. */
  void unusable(String symbol, Bar bar, String why, Instant now);

  void connected(Instant now);

  void disconnected(String cause, Instant now);
}
