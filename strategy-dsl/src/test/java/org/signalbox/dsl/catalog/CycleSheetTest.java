package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.signalbox.testing.Shared;

/** Holds the adaptive average against the sheet that another engine uses for its own. */
class CycleSheetTest {

  /** Prices are printed to a hundredth, times ten thousand; averages to sixteen digits. */
  private static final double RELATIVE = 1e-12;

  @Test
  void theAdaptiveAverageEqualsTheSheet() throws IOException {
    List<String[]> rows = rows("oracles/indicators/lean/spy_mama.csv.gz");
    double[] middle =
        rows.stream()
            .mapToDouble(row -> (Double.parseDouble(row[2]) + Double.parseDouble(row[3])) / 2)
            .toArray();
    double[][] out = new double[2][middle.length];
    Function mama = Catalog.standard().find("mama").orElseThrow();
    mama.kernel(0.5, 0.05).advance(new double[][] {middle}, out, 0, middle.length);
    int compared = 0;
    for (int t = 0; t < middle.length; t++) {
      for (int output = 0; output < 2; output++) {
        String cell = rows.get(t)[6 - output];
        assertThat(Double.isNaN(out[output][t])).as("row %d", t).isEqualTo(cell.isEmpty());
        if (!cell.isEmpty()) {
          double expected = Double.parseDouble(cell);
          assertThat(out[output][t]).isEqualTo(expected, within(RELATIVE * expected));
          compared++;
        }
      }
    }
    System.out.println("adaptive average: " + compared + " values compared");
    assertThat(compared).isGreaterThan(1_000);
  }

  private static List<String[]> rows(String path) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(Shared.path(path)));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}
