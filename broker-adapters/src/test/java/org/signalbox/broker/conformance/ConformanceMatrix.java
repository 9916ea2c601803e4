package org.signalbox.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page that says which broker does what, made of the results of the scenarios. */
final class ConformanceMatrix {

  private static final String HEAD =
      """
      # What each broker is shown to do

      Every broker behind the port runs the same scenarios, against the simulated venue or against a
      fake on the same machine that can misbehave. The table is made of their results and checked by
      the build; a scenario does not apply where the broker lacks what it needs (`Capabilities`), or
      where there is no wire on which anything could get lost.

      """;

  private ConformanceMatrix() {}

  static String row(Scenario scenario) {
    return scenario.group() + ": " + scenario.name();
  }

  /**
   * Compares a broker's results with its column; with {@code -Dgolden.write=true} writes the
   * column.
   */
  static void check(String column, Map<String, String> results) {
    Map<String, Map<String, String>> columns = read();
    if (Boolean.getBoolean("golden.write")) {
      columns.put(column, results);
      write(columns);
    }
    assertThat(results).isEqualTo(columns.getOrDefault(column, Map.of()));
  }

  private static Path page() {
    return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
        .map(up -> up.resolve("docs/brokers.md"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow()
        .resolveSibling("broker-conformance.md");
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> columns = new TreeMap<>();
    try {
      if (Files.exists(page())) {
        List<String[]> cells =
            Files.readAllLines(page()).stream()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| -"))
                .map(it -> it.substring(2, it.length() - 2).split(" \\| "))
                .toList();
        for (int column = 1; column < cells.getFirst().length; column++) {
          Map<String, String> results = new LinkedHashMap<>();
          for (String[] row : cells.subList(1, cells.size())) {
            results.put(row[0].strip(), row[column].strip());
          }
          columns.put(cells.getFirst()[column].strip(), results);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return columns;
  }

  private static void write(Map<String, Map<String, String>> columns) {
    List<String> names = new ArrayList<>(columns.keySet());
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| scenario | ").append(String.join(" | ", names)).append(" |\n");
    page.append("| --- |").append(" --- |".repeat(names.size())).append('\n');
    for (Scenario scenario : BrokerConformance.scenarios()) {
      page.append("| ").append(row(scenario));
      for (String name : names) {
        page.append(" | ").append(columns.get(name).getOrDefault(row(scenario), "not yet run"));
      }
      page.append(" |\n");
    }
    try {
      Files.writeString(page(), page);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
