package org.signalbox.dsl.catalog.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Shared;

/**
 * The cases of Tulip Indicators, to half a unit of their third decimal. Inputs come first, in the
 * order of the columns named here; outputs are shorter by the lag and end on the last row.
 */
class TulipTest {

  private static final double HALF_A_UNIT = 0.000501;

  /** They hold back values whose windows are full. */
  private static final Set<String> STARTS_LATER = Set.of("cci 5", "stoch 5 3 3");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abs                | x                     | abs x                      | =
          ad                 | high low close volume | ad                         | =
          aroon 5            | high low              | aroon 5 0                  | =down =up
          aroonosc 5         | high low              | aroon 5 0                  | =oscillator
          atr 5              | high low close        | atr 5 0                    | =
          avgprice           | open high low close   | average_price              | =
          bbands 5 2         | x                     | bollinger x 5 2 0          | =lower =middle =upper
          bop                | open high low close   | bop 1                      | =
          cci 5              | high low close        | cci 5                      | =
          ceil               | x                     | ceil x                     | =
          cmo 5              | x                     | cmo x 5                    | =
          dpo 5              | x                     | dpo x 5                    | =
          ema 5              | x                     | ema_from_first x 5         | =
          emv                | high low volume       | emv 1 10000                | =
          exp                | x                     | exp x                      | =
          floor              | x                     | floor x                    | =
          hma 5              | x                     | hma x 5                    | =
          kama 5             | x                     | kama x 5 2 30              | =
          linreg 5           | x                     | linreg_value x 5 0         | =
          linregslope 5      | x                     | regression_line x 5        | =slope
          ln                 | x                     | log x                      | =
          max 5              | x                     | highest x 5                | =
          md 5               | x                     | mean_deviation x 5         | =
          medprice           | high low              | median_price               | =
          mfi 5              | high low close volume | mfi 5                      | =
          min 5              | x                     | lowest x 5                 | =
          mom 5              | x                     | change x 5                 | =
          natr 5             | high low close        | natr 5                     | =*100
          obv                | close volume          | obv                        | =
          roc 5              | x                     | roc x 5                    | =
          rsi 5              | x                     | rsi x 5                    | =
          round              | x                     | round x                    | =
          sma 5              | x                     | sma x 5                    | =
          sqrt               | x                     | sqrt x                     | =
          stddev 5           | x                     | stdev x 5 0                | =
          stoch 5 3 3        | high low close        | stochastic 5 3 3           | =k =d
          stochrsi 5         | x                     | stochastic_rsi x 5 5 1 1   | =k*0.01
          sum 5              | x                     | sum x 5                    | =
          tr                 | high low close        | true_range                 | =
          trima 5            | x                     | trima x 5                  | =
          tsf 5              | x                     | linreg_value x 5 1         | =
          typprice           | high low close        | typical_price              | =
          ultosc 2 3 5       | high low close        | ultimate_oscillator 2 3 5  | =
          var 5              | x                     | variance x 5 0             | =
          vwma 5             | x volume              | vwma x 5                   | =
          wcprice            | high low close        | weighted_close             | =
          wilders 5          | x                     | wilder x 5                 | =
          willr 5            | high low close        | williams_r 5               | =
          wma 5              | x                     | wma x 5                    | =
          """)
  void agrees(String name, String inputs, String call, String outputs) throws IOException {
    List<double[]> series = series(name);
    String[] columns = inputs.split(" ");
    Table table = new Table(series.getFirst().length);
    for (int i = 0; i < columns.length; i++) {
      table.with(columns[i], series.get(i));
    }
    double[] year = new double[table.rows()];
    Arrays.fill(year, 252);
    Call made = Call.of(call);
    double[][] actual = made.over(table.with("bars per year", year));
    int compared = 0;
    int place = columns.length;
    for (String output : outputs.split(" ")) {
      Column ours = Column.of("theirs" + output);
      double[] values = ours.from(actual[made.output(ours.output())]);
      double[] theirs = series.get(place++);
      int lag = values.length - theirs.length;
      DoubleStream early =
          STARTS_LATER.contains(name) ? DoubleStream.empty() : Arrays.stream(values, 0, lag);
      assertThat(early.filter(Double::isFinite)).as("%s before its start", name).isEmpty();
      double[] known = Arrays.copyOfRange(values, lag, values.length);
      compared += new Agreement(1e-12, HALF_A_UNIT).check(name, known, theirs);
    }
    System.out.println("tulip " + name + ": " + compared + " values compared");
  }

  /** The lines in braces below the name, up to the next name. */
  private static List<double[]> series(String name) throws IOException {
    List<String> lines = Table.lines(Shared.path("oracles/indicators/tulip/untest.txt"));
    List<double[]> series = new ArrayList<>();
    for (int i = lines.indexOf(name) + 1; i < lines.size() && lines.get(i).startsWith("{"); i++) {
      String numbers = lines.get(i).replaceAll("[{}]", "");
      series.add(
          Arrays.stream(numbers.split(","))
              .filter(number -> !number.isBlank())
              .mapToDouble(Double::parseDouble)
              .toArray());
    }
    return series;
  }
}
