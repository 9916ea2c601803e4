package org.signalbox.backtest.data.csv;

/**
 * A row that cannot be read.
 *
 * @param line 1 for the first line of the file
 * @param message one lower-case clause
 */
public record RowProblem(int line, String message) {

  RowProblem after(int lines) {
    return new RowProblem(line + lines, message);
  }

  @Override
  public String toString() {
    return "line " + line + ": " + message;
  }
}
