package org.signalbox.dsl.catalog.ta4j;

import java.util.Arrays;
import org.signalbox.kernel.Memory;

/** All rows of some columns, growing. Instances hold state and belong to one thread. */
final class History {

  private final double[][] columns;
  private int rows;

  History(int columns) {
    this.columns = new double[columns][64];
  }

  int rows() {
    return rows;
  }

  double at(int column, int row) {
    return columns[column][row];
  }

  void add(double[] values) {
    reserve(rows + 1);
    for (int i = 0; i < columns.length; i++) {
      columns[i][rows] = values[i];
    }
    rows++;
  }

  private void reserve(int needed) {
    if (needed > columns[0].length) {
      int length = Math.max(needed, 2 * columns[0].length);
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], length);
      }
    }
  }

  void remember(Memory memory) {
    rows = memory.keep(rows);
    reserve(rows);
    for (double[] column : columns) {
      for (int row = 0; row < rows; row++) {
        column[row] = memory.keep(column[row]);
      }
    }
  }
}
