package org.signalbox.market;

import java.util.Arrays;
import java.util.List;

/**
 * Bars as columns, oldest first: starts and ends strictly grow, and no bar starts before the one
 * ahead of it ended. Immutable by ownership, as the package says.
 */
public final class BarSeries {

  private static final BarSeries EMPTY = new Bars(0).build();

  private final long[] start;
  private final long[] end;
  private final double[][] columns;

  private BarSeries(long[] start, long[] end, double[][] columns) {
    this.start = start;
    this.end = end;
    this.columns = columns;
  }

  /**
   * A series over these arrays, which belong to it from then on.
   *
   * @param columns one array for each {@link Column}, in that order
   */
  public static BarSeries of(long[] start, long[] end, double[]... columns) {
    if (columns.length != Column.values().length) {
      throw new IllegalArgumentException("a series needs 5 columns, was " + columns.length);
    }
    requireSize(start.length, end.length);
    for (double[] column : columns) {
      requireSize(start.length, column.length);
    }
    requireOrder(start, end);
    return new BarSeries(start, end, columns.clone());
  }

  public static BarSeries empty() {
    return EMPTY;
  }

  public static BarSeries of(List<Bar> rows) {
    Bars bars = new Bars(rows.size());
    rows.forEach(bars::add);
    return bars.build();
  }

  public int size() {
    return start.length;
  }

  public boolean isEmpty() {
    return start.length == 0;
  }

  /** When the bar of this row began, milliseconds since the epoch. */
  public long start(int row) {
    return start[row];
  }

  /** When the bar of this row ended and became known, milliseconds since the epoch. */
  public long end(int row) {
    return end[row];
  }

  public double open(int row) {
    return columns[0][row];
  }

  public double high(int row) {
    return columns[1][row];
  }

  public double low(int row) {
    return columns[2][row];
  }

  public double close(int row) {
    return columns[3][row];
  }

  public double volume(int row) {
    return columns[4][row];
  }

  /** The starts of all bars; not to be written to. */
  public long[] starts() {
    return start;
  }

  /** The ends of all bars; not to be written to. */
  public long[] ends() {
    return end;
  }

  /** A whole column; not to be written to. */
  public double[] column(Column column) {
    return columns[column.place()];
  }

  /** One row as a value. */
  public Bar bar(int row) {
    return new Bar(start[row], end[row], open(row), high(row), low(row), close(row), volume(row));
  }

  /** Rows {@code from} (inclusive) to {@code to} (exclusive) as a series of their own. */
  public BarSeries slice(int from, int to) {
    if (from == 0 && to == size()) {
      return this;
    }
    double[][] part = new double[columns.length][];
    Arrays.setAll(part, it -> Arrays.copyOfRange(columns[it], from, to));
    return new BarSeries(
        Arrays.copyOfRange(start, from, to), Arrays.copyOfRange(end, from, to), part);
  }

  /** The bars that start at {@code from} or later and end at {@code to} or earlier. */
  public BarSeries between(long from, long to) {
    int first = rowsStartedBefore(from);
    return slice(first, Math.max(first, rowsKnownAt(to)));
  }

  /** How many rows are known at the instant: those whose end is not after it. */
  public int rowsKnownAt(long instant) {
    int place = Arrays.binarySearch(end, instant);
    return place >= 0 ? place + 1 : -place - 1;
  }

  /** How many rows start before the instant. */
  public int rowsStartedBefore(long instant) {
    int place = Arrays.binarySearch(start, instant);
    return place >= 0 ? place : -place - 1;
  }

  private static void requireSize(int expected, int found) {
    if (expected != found) {
      throw new IllegalArgumentException(
          "columns must be of one length, was %d and %d".formatted(expected, found));
    }
  }

  private static void requireOrder(long[] start, long[] end) {
    for (int row = 0; row < start.length; row++) {
      if (start[row] >= end[row]) {
        throw new IllegalArgumentException("a bar must end after its start, was row " + row);
      }
      if (row > 0 && start[row] < end[row - 1]) {
        throw new IllegalArgumentException("bars must not overlap, was row " + row);
      }
    }
  }
}
