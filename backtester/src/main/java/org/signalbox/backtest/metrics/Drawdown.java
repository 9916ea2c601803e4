package org.signalbox.backtest.metrics;

/**
 * One fall from a peak: from the first period below it to the period that regains it.
 *
 * @param depth largest loss from the peak, a negative fraction; zero for a stretch at the peak
 * @param start index of the first return below the peak
 * @param trough index of the return that ends at the bottom
 * @param end index of the return that regains the peak; where none does, one past the last return
 * @param recovered whether the peak was regained
 */
public record Drawdown(double depth, int start, int trough, int end, boolean recovered) {

  /** Periods from the peak to its regaining, both ends counted. */
  public int length() {
    return end - start + 1;
  }

  /** Periods from the peak down to the bottom, both ends counted. */
  public int toTrough() {
    return trough - start + 1;
  }

  /** Periods from the bottom to the regaining of the peak. */
  public int recovery() {
    return end - trough;
  }
}
