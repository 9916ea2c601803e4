package org.signalbox.backtest.data;

import java.util.Arrays;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;

/**
 * Rows with the span of time that each covers, still in the order and with the faults of their
 * source.
 */
public final class PlacedBars {

  private final RawBars rows;
  private final long[] start;
  private final long[] end;

  /**
   * @param start of each row; it belongs to this object from then on
   * @param end of each row; it belongs to this object from then on
   */
  public PlacedBars(RawBars rows, long[] start, long[] end) {
    this.rows = rows;
    this.start = start;
    this.end = end;
  }

  /** Bars that are in order. */
  public static PlacedBars of(BarSeries bars) {
    RawBars rows = new RawBars(bars.size());
    for (int row = 0; row < bars.size(); row++) {
      rows.add(
          row + 1,
          bars.start(row),
          bars.open(row),
          bars.high(row),
          bars.low(row),
          bars.close(row),
          bars.volume(row));
    }
    return new PlacedBars(rows, bars.starts(), bars.ends());
  }

  public int size() {
    return start.length;
  }

  public RawBars rows() {
    return rows;
  }

  public long start(int row) {
    return start[row];
  }

  public long end(int row) {
    return end[row];
  }

  public double get(Column column, int row) {
    return rows.get(column, row);
  }

  /** These rows as a series: in order, one after the other, without faults. */
  public BarSeries series() {
    return BarSeries.of(
        start,
        end,
        Arrays.stream(Column.values())
            .map(it -> Arrays.copyOf(rows.column(it), size()))
            .toArray(double[][]::new));
  }
}
