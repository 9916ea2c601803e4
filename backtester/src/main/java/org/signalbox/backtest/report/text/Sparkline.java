package org.signalbox.backtest.report.text;

/** A curve in one line of block characters, lowest to highest: {@code ▁▃▅▇}. */
public final class Sparkline {

  private static final String BLOCKS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /** The curve in so many characters, each the mean of its share of values; empty for no value. */
  public static String of(double[] values, int width) {
    int columns = Math.min(width, values.length);
    double[] means = new double[columns];
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < columns; column++) {
      means[column] = mean(values, column, columns);
      lowest = Math.min(lowest, means[column]);
      highest = Math.max(highest, means[column]);
    }
    StringBuilder line = new StringBuilder();
    for (double mean : means) {
      double height = highest == lowest ? 0.5 : (mean - lowest) / (highest - lowest);
      int block = (int) Math.round(height * (BLOCKS.length() - 1));
      line.append(BLOCKS.charAt(block));
    }
    return line.toString();
  }

  private static double mean(double[] values, int column, int columns) {
    int from = (int) ((long) column * values.length / columns);
    int to = (int) ((column + 1L) * values.length / columns);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
