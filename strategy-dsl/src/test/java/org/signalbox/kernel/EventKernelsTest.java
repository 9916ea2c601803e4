package org.signalbox.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.kernel.SinceKernel.Fold;
import org.signalbox.kernel.event.BarsSince;
import org.signalbox.kernel.event.CountWhile;
import org.signalbox.kernel.event.Known;
import org.signalbox.kernel.event.Latch;
import org.signalbox.kernel.event.Streak;
import org.signalbox.kernel.event.ValueWhen;
import org.signalbox.kernel.level.OpeningRange;
import org.signalbox.kernel.level.Swing;
import org.signalbox.kernel.level.ValueAt;
import org.signalbox.kernel.level.Zigzag;

/** Small tables; a dot is a value that is not known. */
class EventKernelsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bars_since  | 0 1 0 0 . 0 1     |               |               | . 0 1 2 . 4 0
          count_while | 1 1 . 1 0 1 1     |               |               | 1 2 . 3 0 1 2
          known       | 1 . 0 5           |               |               | 1 0 1 1
          streak      | 5 6 7 7 6 5 . 4 9 |               |               | . 1 2 0 -1 -2 . -3 1
          value_when  | 0 1 0 1 0 . 0     | 1 2 3 4 5 6 7 |               | . 2 2 4 4 . 4
          value_then  | 0 1 0 1 0 1 0     | 1 2 3 4 5 6 7 |               | . . . 2 2 4 4
          latch       | 0 1 0 0 0 1 0     | 0 0 0 1 0 1 0 |               | 0 1 1 0 0 1 1
          latch       | 1 . 0 0 . 1 0     | 0 0 . 1 0 . 0 |               | 1 . . 0 . 1 1
          greatest    | 1 3 2 1 2         | 0 0 0 1 1     |               | 1 3 3 1 2
          least       | 2 3 1 4 5         | 0 0 0 1 1     |               | 2 2 1 4 4
          sum         | 1 2 3 4 5         | 0 0 0 1 1     |               | 1 3 6 4 9
          mean        | 1 2 3 4 5         | 0 0 0 1 1     |               | 1 1.5 2 4 4.5
          sum         | 1 . 3 4 5         | 0 0 0 1 1     |               | 1 . . 4 9
          pivot_high  | 1 3 2 3 1 1       |               |               | . . 3 . 3 .
          pivot_low   | 3 1 1 2 0 5       |               |               | . . . 1 . 0
          zigzag      | 100 111 105 120 90 95 | 100 110 104 119 88 94 | 1 1 1 1 1 1 | . 100 100 100 120 120
          value_at    | 1 2 3 4 5 6 7     | 1 1 1 1 2 2 2 | 1 2 3 4 1 3 4 | . 2 2 2 . 5 5
          """)
  void answers(String what, String first, String second, String third, String expected) {
    double[][] in = {column(first), column(second), column(third)};
    Kernel kernel = kernel(what);
    double[][] out = new double[kernel.outputs()][in[0].length];
    kernel.advance(in, out, 0, in[0].length);
    assertThat(text(out[0])).isEqualTo(expected);
  }

  private static Kernel kernel(String what) {
    return switch (what) {
      case "bars_since" -> new BarsSince();
      case "count_while" -> new CountWhile();
      case "known" -> new Known();
      case "streak" -> new Streak();
      case "value_when" -> new ValueWhen(0);
      case "value_then" -> new ValueWhen(1);
      case "latch" -> new Latch();
      case "pivot_high" -> Swing.high(1, 1);
      case "pivot_low" -> Swing.low(1, 1);
      case "zigzag" -> new Zigzag(0.1, false);
      case "value_at" -> new ValueAt(2);
      case "greatest" -> new SinceKernel(Fold.GREATEST);
      case "least" -> new SinceKernel(Fold.LEAST);
      case "sum" -> new SinceKernel(Fold.SUM);
      case "mean" -> new SinceKernel(Fold.MEAN);
      default -> throw new IllegalArgumentException(what);
    };
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0     | 20    | 5 6 9 9 | 4 2 1 1 | 1 1 1 2 | 0 10 20 0     | 10 20 30 10    | . 6 6 .
          86380 | 10    | 5 6 7 9 | 4 2 1 1 | 1 1 1 1 | 86380 86390 0 20 | 86390 0 10 30 | . . 7 7
          """)
  void rangeOfAPartOfTheDay(
      double from,
      double to,
      String high,
      String low,
      String session,
      String starts,
      String ends,
      String expected) {
    double[][] in = {column(high), column(low), column(session), column(starts), column(ends)};
    double[][] out = new double[3][in[0].length];
    OpeningRange.between(from, to).advance(in, out, 0, in[0].length);
    assertThat(text(out[0])).isEqualTo(expected);
  }

  private static double[] column(String text) {
    return text == null
        ? new double[0]
        : Arrays.stream(text.split(" "))
            .mapToDouble(cell -> cell.equals(".") ? Double.NaN : Double.parseDouble(cell))
            .toArray();
  }

  private static String text(double[] values) {
    return Arrays.stream(values)
        .mapToObj(
            value -> Double.isNaN(value) ? "." : String.valueOf(value).replaceAll("\\.0$", ""))
        .collect(Collectors.joining(" "));
  }
}
