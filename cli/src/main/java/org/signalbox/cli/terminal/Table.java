package org.signalbox.cli.terminal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of words in columns, as wide as their longest word; numbers stand to the right. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these headings. */
  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  public void add(String... words) {
    rows.add(List.of(words));
  }

  @Override
  public String toString() {
    List<String> formats =
        IntStream.range(0, rows.getFirst().size()).mapToObj(this::format).toList();
    return rows.stream().map(row -> line(row, formats)).collect(joining());
  }

  private static String line(List<String> row, List<String> formats) {
    return IntStream.range(0, formats.size())
            .mapToObj(column -> formats.get(column).formatted(row.get(column)))
            .collect(joining("  "))
            .stripTrailing()
        + "\n";
  }

  private String format(int column) {
    int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    boolean numbers =
        rows.size() > 1 && rows.stream().skip(1).allMatch(row -> isNumber(row.get(column)));
    return "%" + (numbers ? "" : "-") + Math.max(1, width) + "s";
  }

  private static boolean isNumber(String word) {
    return word.matches("[-+]?[\\d,.]+%?");
  }
}
