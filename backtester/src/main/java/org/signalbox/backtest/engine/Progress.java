package org.signalbox.backtest.engine;

/** Is told how far a run has come. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (done, all) -> {};

  /** So many of all bars are done. */
  void reached(long done, long all);
}
