package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.testing.Samples;

/** Holds every pattern against TA-Lib's own Java edition, candle by candle. */
class CandlestickTwinTest {

  private static final int ROWS = 200_000;

  private static final double[][] CANDLES =
      new RandomCandles(RandomGeneratorFactory.of("L64X128MixRandom").create(61), ROWS).columns();

  private final Core theirs = new Core();

  static Stream<String> patterns() {
    return CandlestickNames.THEIRS.keySet().stream();
  }

  @Test
  void knowsAllPatterns() {
    List<String> ours =
        Catalog.standard().all().stream()
            .filter(function -> function.family() == Family.CANDLESTICK)
            .map(Function::name)
            .toList();
    assertThat(ours)
        .hasSize(61)
        .containsExactlyInAnyOrderElementsOf(
            patterns().map(name -> "candlestick." + name).toList());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void findsWhatTheOtherFinds(String pattern) throws ReflectiveOperationException {
    double[] expected = find(CandlestickNames.THEIRS.get(pattern));
    Function function = Catalog.standard().find("candlestick." + pattern).orElseThrow();
    double[][] actual = new double[1][ROWS];
    function.kernel(Samples.constants(function)).advance(CANDLES, actual, 0, ROWS);
    assertThat(actual[0]).isEqualTo(expected);
    long found = Arrays.stream(expected).filter(sign -> sign != 0 && !Double.isNaN(sign)).count();
    assertThat(found).as("how often %s occurred", pattern).isPositive();
  }

  private double[] find(String name) throws ReflectiveOperationException {
    Method method =
        Arrays.stream(Core.class.getMethods())
            .filter(each -> each.getName().equals("cdl" + name))
            .filter(each -> each.getParameterTypes()[2] == double[].class)
            .findFirst()
            .orElseThrow();
    MInteger begin = new MInteger();
    MInteger length = new MInteger();
    int[] result = new int[ROWS];
    Object[] arguments =
        method.getParameterCount() == 10
            ? new Object[] {
              0,
              ROWS - 1,
              CANDLES[0],
              CANDLES[1],
              CANDLES[2],
              CANDLES[3],
              usualPenetration(name),
              begin,
              length,
              result
            }
            : new Object[] {
              0, ROWS - 1, CANDLES[0], CANDLES[1], CANDLES[2], CANDLES[3], begin, length, result
            };
    method.invoke(theirs, arguments);
    double[] signs = new double[ROWS];
    Arrays.fill(signs, Double.NaN);
    for (int i = 0; i < length.value; i++) {
      signs[begin.value + i] = Integer.signum(result[i]);
    }
    return signs;
  }

  private static double usualPenetration(String name) {
    return name.equals("DarkCloudCover") || name.equals("MatHold") ? 0.5 : 0.3;
  }
}
