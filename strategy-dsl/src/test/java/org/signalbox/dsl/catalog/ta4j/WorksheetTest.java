package org.signalbox.dsl.catalog.ta4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.testing.Shared;

/**
 * Holds functions against the worksheets that ta4j is tested with. Most begin with the first value;
 * a function that begins otherwise is compared once that has faded. The sheet of McGinley's average
 * is left out: it raises the ratio to the second power, the source and our function to the fourth.
 */
class WorksheetTest {

  private static final double TOLERANCE = 1e-6;

  @ParameterizedTest(name = "{0}: {1}({2})")
  @CsvSource(
      textBlock =
          """
          # sheet, function,      constants, output, column from the end, first row compared
          SMA,     sma,           13,        0,      1,                    12
          EMA,     ema_from_first, 13,       0,      1,                     0
          SMMA,    wilder,        10,        0,      1,                   300
          TMA,     trima,         99,        0,      1,                    98
          LSMA1,   linreg_value,  20 0,      0,      1,                    19
          ATMA,    ta4j.atma,     10,        0,      1,                     9
          RSI,     rsi,           13,        0,      1,                   300
          ATR,     atr,           13 0,      0,      1,                   300
          ADX,     dmi,           13,        0,      4,                   300
          ADX,     dmi,           13,        1,      3,                   300
          VIDYA,   vidya,         1 9,       0,      1,                   300
          AAPL_StochRSI, stochastic_rsi, 14 14 1 1, 0, 2,                 230
          """)
  void equalsTheWorksheet(
      String sheet, String name, String constants, int output, int fromTheEnd, int first)
      throws IOException {
    List<double[]> rows = rows("oracles/indicators/ta4j/" + sheet + ".csv.gz");
    Function function = Catalog.standard().find(name).orElseThrow();
    double[][] in = inputs(function, rows);
    double[][] out = new double[function.outputs().size()][rows.size()];
    function
        .kernel(Stream.of(constants.split(" ")).mapToDouble(Double::parseDouble).toArray())
        .advance(in, out, 0, rows.size());
    int compared = 0;
    for (int row = first; row < rows.size(); row++) {
      double expected = rows.get(row)[rows.get(row).length - fromTheEnd];
      assertThat(out[output][row])
          .as("%s row %d", sheet, row)
          .isEqualTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
      compared++;
    }
    System.out.println("ta4j worksheet " + sheet + ": " + compared + " values compared");
    assertThat(compared).isGreaterThan(20);
  }

  private static double[][] inputs(Function function, List<double[]> rows) {
    Stream<BarField> series =
        function.parameters().stream().filter(Parameter::isColumn).map(_ -> BarField.CLOSE);
    return Stream.concat(series, function.bars().stream())
        .map(field -> rows.stream().mapToDouble(row -> row[1 + field.ordinal()]).toArray())
        .toArray(double[][]::new);
  }

  /** The rows that begin with a date, as a serial number or in letters, which becomes NaN. */
  private static List<double[]> rows(String path) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(Shared.path(path)));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.matches("\\d{4,5}[.-].*"))
          .map(line -> Stream.of(line.split(",", -1)).mapToDouble(WorksheetTest::number).toArray())
          .toList();
    }
  }

  private static double number(String cell) {
    return cell.isEmpty() || cell.contains("T") ? Double.NaN : Double.parseDouble(cell);
  }
}
