package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small tables worked out by hand after the Pine equivalents. */
class TvFunctionsTest {

  @ParameterizedTest(name = "{0}({1}) of {2}")
  @CsvSource(
      textBlock =
          """
          percentrank, 3, 1 3 2 2,  66.66666666666667
          percentrank, 3, 1 2 3 4, 100
          percentrank, 3, 4 3 2 1,   0
          cog,         3, 1 2 3,    -1.6666666666666667
          cog,         2, 5 5,      -1.5
          swma,         , 6 0 0 0,   1
          swma,         , 0 6 6 0,   4
          tsi,       1 1, 1 2 3 4,   1
          tsi,       1 1, 4 3 2 1,  -1
          tsi,       2 2, 1 3 2 4,   0.6
          """)
  void lastValue(String name, String constants, String values, double expected) {
    Function function = Catalog.standard().find("tv." + name).orElseThrow();
    double[] column = numbers(values);
    double[][] out = new double[1][column.length];
    function
        .kernel(constants == null ? new double[0] : numbers(constants))
        .advance(new double[][] {column}, out, 0, column.length);
    assertThat(out[0][column.length - 1]).isEqualTo(expected, within(1e-12));
  }

  /** Of two rows: ema(2) seeded on the second; true range known from the second on. */
  @Test
  void keltnerTakesTheExponentialAverageOfTheRange() {
    Function keltner = Catalog.standard().find("tv.kc").orElseThrow();
    double[][] bars = {{10, 12, 14}, {11, 13, 15}, {9, 11, 13}, {10, 12, 14}};
    double[][] out = new double[4][3];
    keltner.kernel(2, 2, 1).advance(bars, out, 0, 3);
    // middle: (10 + 12) / 2 = 11, then 11 + 2 / 3 * 3 = 13; span: 3 and 3
    assertThat(out[0]).containsExactly(Double.NaN, 11, 13);
    assertThat(out[1]).containsExactly(Double.NaN, Double.NaN, 19);
    assertThat(out[2]).containsExactly(Double.NaN, Double.NaN, 7);
    assertThat(out[3][2]).isEqualTo(12.0 / 13, within(1e-15));
    keltner.kernel(2, 2, 0).advance(bars, out, 0, 3);
    assertThat(out[1]).containsExactly(Double.NaN, 15, 17);
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
