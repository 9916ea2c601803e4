package org.signalbox.backtest.engine;

import java.util.List;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.trade.Decision;

/** Watches a run. What it does changes nothing in it. */
@FunctionalInterface
public interface RunObserver {

  /** Looks away. */
  RunObserver NONE = (decision, ended, decider) -> {};

  /**
   * A decision was taken.
   *
   * @param ended the traded instruments whose bar ended at its instant
   * @param decider stands at the instant until the next call
   */
  void decided(Decision decision, List<String> ended, Decider decider);

  /** An order of the last decision was not sent. */
  default void refused(RefusedOrder order) {}

  /** The venue did something, before the next decision. */
  default void happened(VenueEvent event) {}
}
