package org.signalbox.backtest.venue;

/** In which order the prices of a bar are taken to have come. */
public enum IntrabarPath {
  /** Both ways; the one that leaves less equity counts. */
  WORST,
  /** Both ways; the one that leaves more equity counts. Only good for an upper bound. */
  BEST,
  /** Open, high, low, close. */
  HIGH_FIRST,
  /** Open, low, high, close. */
  LOW_FIRST,
  /** First against the position that is open after the opening price, so that its stop is tried. */
  STOP_FIRST
}
