package org.signalbox.backtest.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.signalbox.testing.Shared;

/** Writes a report over real bars into the folder given, to be looked at. */
final class SampleReport {

  private SampleReport() {}

  public static void main(String[] arguments) throws IOException {
    PriceBars bars = SampleRun.of(rows(Shared.path("data/backtestingpy/GOOG.csv.gz")));
    ReportModel model = SampleRun.of("Two averages", "golden cross", bars);
    ReportFolder.write(model, Path.of(arguments[0]));
    System.out.print(TerminalSummary.of(model, TerminalSummary.Style.ANSI));
  }

  private static List<Map.Entry<Instant, double[]>> rows(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> row(line.split(","))).toList();
    }
  }

  private static Map.Entry<Instant, double[]> row(String[] cells) {
    double[] prices = Stream.of(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
    return Map.entry(Instant.parse(cells[0]).plusSeconds(14 * 3600), prices);
  }
}
