package org.signalbox.backtest.data;

/** Is told how far the reading of a file has come. */
@FunctionalInterface
public interface Reading {

  /** Tells nobody. */
  Reading UNSEEN = (done, all) -> {};

  /** So many of all bytes, or of all rows, are read. */
  void reached(long done, long all);
}
