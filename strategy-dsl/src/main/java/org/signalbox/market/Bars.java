package org.signalbox.market;

import java.util.Arrays;

/**
 * Collects rows into a {@link BarSeries}. Instances hold state and belong to one thread.
 *
 * <p>The arrays grow by half, and the last growth is undone by a copy in {@link #build}.
 */
public final class Bars {

  private long[] start;
  private long[] end;
  private final double[][] columns;
  private int size;

  public Bars() {
    this(1024);
  }

  /** Room for so many rows at first. */
  public Bars(int capacity) {
    start = new long[capacity];
    end = new long[capacity];
    columns = new double[Column.values().length][capacity];
  }

  public int size() {
    return size;
  }

  public void add(Bar bar) {
    add(bar.start(), bar.end(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }

  /** Appends a row; its order is looked at when the series is built. */
  public void add(
      long start, long end, double open, double high, double low, double close, double volume) {
    if (size == this.start.length) {
      grow(size + (size >> 1) + 16);
    }
    this.start[size] = start;
    this.end[size] = end;
    columns[0][size] = open;
    columns[1][size] = high;
    columns[2][size] = low;
    columns[3][size] = close;
    columns[4][size] = volume;
    size++;
  }

  /**
   * The rows so far as a series.
   *
   * @throws IllegalArgumentException where a row is not after the one before it
   */
  public BarSeries build() {
    if (size != start.length) {
      grow(size);
    }
    return BarSeries.of(start, end, Arrays.stream(columns).toArray(double[][]::new));
  }

  private void grow(int capacity) {
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], capacity);
    }
  }
}
