package org.signalbox.backtest.venue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.testing.Shared;

/** The daily bars of the published backtests, with an average over them. */
final class Goog {

  private static final long DAY = 86_400_000;

  private Goog() {}

  static BarSeries bars() throws IOException {
    Bars bars = new Bars();
    for (String[] cells : table(Shared.path("data/backtestingpy/GOOG.csv.gz"))) {
      long start = Instant.parse(cells[0]).toEpochMilli();
      bars.add(
          start,
          start + DAY,
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }
    return bars.build();
  }

  /** The rows of a comma-separated file below its header. */
  static List<String[]> table(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (var raw = Files.newInputStream(file);
        var text =
            new BufferedReader(
                new InputStreamReader(
                    packed ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
      return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  /** The simple moving average of the closes; unknown before it has enough of them. */
  static double[] average(BarSeries bars, int period) {
    double[] average = new double[bars.size()];
    for (int row = 0; row < average.length; row++) {
      double sum = 0;
      for (int back = 0; back < period && back <= row; back++) {
        sum += bars.close(row - back);
      }
      average[row] = row + 1 < period ? Double.NaN : sum / period;
    }
    return average;
  }

  /** Whether one column goes from at or below another to above it. */
  static boolean crossesAbove(double[] one, double[] other, int row) {
    return row > 0 && one[row] > other[row] && one[row - 1] <= other[row - 1];
  }
}
