package org.signalbox.backtest.data;

import java.util.Arrays;
import org.signalbox.market.Column;

/**
 * Rows as a source has them: in any order, with whatever faults, and with a stamp that has not been
 * placed in time yet. Instances are filled by one thread and then only read.
 */
public final class RawBars {

  private long[] stamps;
  private int[] lines;
  private final double[][] columns;
  private int size;

  public RawBars(int capacity) {
    stamps = new long[capacity];
    lines = new int[capacity];
    columns = new double[Column.values().length][capacity];
  }

  public int size() {
    return size;
  }

  /** The stamp of a row: milliseconds since the epoch, or of its wall clock since 1970. */
  public long stamp(int row) {
    return stamps[row];
  }

  /** Where the row stands in its file, 1 for the first line. */
  public int line(int row) {
    return lines[row];
  }

  public double get(Column column, int row) {
    return columns[column.place()][row];
  }

  /** A whole column; it may be longer than there are rows, and is not to be written to. */
  public double[] column(Column column) {
    return columns[column.place()];
  }

  public void add(
      int line, long stamp, double open, double high, double low, double close, double volume) {
    if (size == stamps.length) {
      grow(Math.max(size + (size >> 1), size + 1024));
    }
    lines[size] = line;
    stamps[size] = stamp;
    columns[0][size] = open;
    columns[1][size] = high;
    columns[2][size] = low;
    columns[3][size] = close;
    columns[4][size] = volume;
    size++;
  }

  /** Appends all rows of another one, whose lines are counted from {@code linesBefore}. */
  public void addAll(RawBars other, int linesBefore) {
    if (size + other.size > stamps.length) {
      grow(Math.max(size + (size >> 1), size + other.size));
    }
    System.arraycopy(other.stamps, 0, stamps, size, other.size);
    for (int i = 0; i < columns.length; i++) {
      System.arraycopy(other.columns[i], 0, columns[i], size, other.size);
    }
    for (int row = 0; row < other.size; row++) {
      lines[size + row] = other.lines[row] + linesBefore;
    }
    size += other.size;
  }

  private void grow(int capacity) {
    stamps = Arrays.copyOf(stamps, capacity);
    lines = Arrays.copyOf(lines, capacity);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], capacity);
    }
  }
}
