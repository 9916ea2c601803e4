package org.signalbox.backtest.report;

/**
 * Bars as columns of equal length.
 *
 * <p>The arrays are handed over, not copied: who makes one no longer writes to them.
 */
public final class PriceBars {

  private final long[] times;
  private final double[] open;
  private final double[] high;
  private final double[] low;
  private final double[] close;

  /**
   * Bars of these columns.
   *
   * @param times opening times, milliseconds since 1970-01-01T00:00Z, ascending
   */
  public PriceBars(long[] times, double[] open, double[] high, double[] low, double[] close) {
    if (open.length != times.length
        || high.length != times.length
        || low.length != times.length
        || close.length != times.length) {
      throw new IllegalArgumentException("columns must be of equal length");
    }
    this.times = times;
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
  }

  /** Number of bars. */
  public int size() {
    return times.length;
  }

  long time(int bar) {
    return times[bar];
  }

  double open(int bar) {
    return open[bar];
  }

  double high(int bar) {
    return high[bar];
  }

  double low(int bar) {
    return low[bar];
  }

  double close(int bar) {
    return close[bar];
  }
}
