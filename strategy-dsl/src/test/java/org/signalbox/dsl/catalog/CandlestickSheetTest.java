package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.testing.Samples;
import org.signalbox.testing.Shared;

/** Holds every pattern against sheets that another engine uses for its own. */
class CandlestickSheetTest {

  /** TA-Lib's misspelt names, as the sheets spell them. */
  private static final Map<String, String> SPELT =
      Map.of(
          "HIGNWAVE", "HIGHWAVE",
          "SEPERATINGLINES", "SEPARATINGLINES",
          "STICKSANDWHICH", "STICKSANDWICH");

  @ParameterizedTest
  @ValueSource(strings = {"spy", "ewz", "eurusd"})
  void findsWhatTheSheetFound(String symbol) throws IOException {
    List<String[]> rows = rows("oracles/indicators/lean/" + symbol + "_candle_patterns.txt.gz");
    List<String> header = List.of(rows.removeFirst());
    double[][] candles = new double[4][rows.size()];
    for (int t = 0; t < rows.size(); t++) {
      for (int i = 0; i < 4; i++) {
        candles[i][t] = Double.parseDouble(rows.get(t)[i + 1]);
      }
    }
    int compared = 0;
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, String> name : CandlestickNames.THEIRS.entrySet()) {
      double[] actual = find(name.getKey(), candles);
      String theirs = name.getValue().toUpperCase(Locale.ROOT);
      int column = header.indexOf("CDL" + SPELT.getOrDefault(theirs, theirs));
      for (int t = 0; t < rows.size(); t++) {
        String cell = column < rows.get(t).length ? rows.get(t)[column] : "";
        double expected = cell.isEmpty() ? Double.NaN : Math.signum(Double.parseDouble(cell));
        if (Double.compare(actual[t], expected) != 0) {
          different.add(name.getKey() + " row " + t + ": " + actual[t] + " for " + expected);
        }
        compared += cell.isEmpty() ? 0 : 1;
      }
    }
    assertThat(different).isEmpty();
    System.out.println("candlestick patterns of " + symbol + ": " + compared + " values compared");
    assertThat(compared).isGreaterThan(29_000);
  }

  private static double[] find(String pattern, double[][] candles) {
    Function function = Catalog.standard().find("candlestick." + pattern).orElseThrow();
    double[][] out = new double[1][candles[0].length];
    function.kernel(Samples.constants(function)).advance(candles, out, 0, out[0].length);
    return out[0];
  }

  private static List<String[]> rows(String path) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(Shared.path(path)));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().map(line -> line.split(",")).toList());
    }
  }
}
