package org.signalbox.dsl.catalog.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Columns of numbers by name; an empty cell is NaN. */
final class Table {

  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\": (null|true|false|-?[\\d.eE+-]+|\"[HL]\")");

  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final Map<String, double[]> units = new LinkedHashMap<>();
  private final int rows;

  Table(int rows) {
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  boolean has(String name) {
    return columns.containsKey(name);
  }

  double[] column(String name) {
    double[] column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column '" + name + "' in " + columns.keySet());
    }
    return column;
  }

  /** One unit of the last digit that is written in each cell of a file. */
  double[] units(String name) {
    double[] column = units.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no written column '" + name + "'");
    }
    return column;
  }

  Table with(String name, double[] column) {
    columns.put(name, column);
    return this;
  }

  /** A file of separated values with a header; names are in lower case. */
  static Table csv(Path file) throws IOException {
    List<String> lines = lines(file);
    List<String> names = cells(lines.getFirst());
    Table table = new Table(lines.size() - 1);
    for (int i = 0; i < names.size(); i++) {
      double[] column = new double[table.rows];
      double[] units = new double[table.rows];
      for (int t = 0; t < table.rows; t++) {
        List<String> cells = cells(lines.get(t + 1));
        String cell = i < cells.size() ? cells.get(i) : "";
        column[t] = number(cell);
        units[t] = Math.pow(10, cell.indexOf('.') < 0 ? 0 : cell.indexOf('.') + 1 - cell.length());
      }
      String name = names.get(i).toLowerCase(Locale.ROOT);
      table.with(name, column).units.put(name, units);
    }
    return table;
  }

  /** A JSON array with one flat object a line. */
  static Table json(Path file) throws IOException {
    List<String> objects = lines(file).stream().filter(line -> line.startsWith("{")).toList();
    Table table = new Table(objects.size());
    for (int t = 0; t < table.rows; t++) {
      Matcher field = FIELD.matcher(objects.get(t));
      while (field.find()) {
        double[] column = table.columns.computeIfAbsent(field.group(1), name -> table.unknown());
        column[t] = number(field.group(2));
      }
    }
    return table;
  }

  private double[] unknown() {
    double[] column = new double[rows];
    Arrays.fill(column, Double.NaN);
    return column;
  }

  private static double number(String text) {
    String cell = text.strip().replace("\"", "");
    if (cell.matches("true|false|H|L")) {
      return cell.matches("true|H") ? 1 : 0;
    }
    try {
      return cell.isEmpty() || cell.equals("null") ? Double.NaN : Double.parseDouble(cell);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(cell -> cell.replace("\"", "").strip()).toList();
  }

  static List<String> lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      reader.lines().map(line -> line.replace("\uFEFF", "")).forEach(lines::add);
      lines.removeIf(String::isBlank);
      return lines;
    }
  }
}
