package org.signalbox.dsl.catalog.ta4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.BarField.VOLUME;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.kernel.Kernel;
import org.signalbox.testing.Bars;

/**
 * Holds functions of the language against ta4j's of the same meaning, over the same bars. Where the
 * two begin otherwise, as recursive ones do, they are compared once that has faded.
 */
class AgreementTest {

  private static final int ROWS = 1_200;
  private static final double TOLERANCE = 1e-7;
  private static final Map<BarField, double[]> MARKET = market();

  @ParameterizedTest(name = "{0}({1}) output {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # ours              | constants  | output | times | from | ta4j
          sma                 | 20         | 0 | 1    | 19   | averages.SMAIndicator(x, 20)
          wma                 | 10         | 0 | 1    | 9    | averages.WMAIndicator(x, 10)
          hma                 | 9          | 0 | 1    | 20   | averages.HMAIndicator(x, 9)
          ema                 | 20         | 0 | 1    | 400  | averages.EMAIndicator(x, 20)
          dema                | 10 0       | 0 | 1    | 400  | averages.DoubleEMAIndicator(x, 10)
          tema                | 10 0       | 0 | 1    | 600  | averages.TripleEMAIndicator(x, 10)
          wilder              | 14         | 0 | 1    | 600  | averages.MMAIndicator(x, 14)
          vwma                | 20         | 0 | 1    | 19   | averages.VWMAIndicator(x, 20)
          kama                | 10 2 30    | 0 | 1    | 1000 | averages.KAMAIndicator(x, 10, 2, 30)
          linreg_value        | 14 0       | 0 | 1    | 13   | averages.LSMAIndicator(x, 14)
          rsi                 | 14         | 0 | 1    | 600  | RSIIndicator(x, 14)
          macd                | 12 26 9    | 0 | 1    | 600  | MACDIndicator(x, 12, 26)
          ppo                 | 12 26 9    | 0 | 100  | 600  | PPOIndicator(x, 12, 26)
          roc                 | 10         | 0 | 100  | 10   | ROCIndicator(x, 10)
          cmo                 | 14         | 0 | 1    | 14   | CMOIndicator(x, 14)
          cci                 | 20         | 0 | 1    | 19   | CCIIndicator(bars, 20)
          williams_r          | 14         | 0 | 1    | 13   | WilliamsRIndicator(bars, 14)
          stochastic_fast     | 14 3       | 0 | 1    | 13   | StochasticOscillatorKIndicator(bars, 14)
          mfi                 | 50         | 0 | 1    | 50   | volume.MoneyFlowIndexIndicator(bars, 50)
          cmf                 | 20         | 0 | 1    | 19   | volume.ChaikinMoneyFlowIndicator(bars, 20)
          obv                 |            | 0 | 1    | 0    | volume.OnBalanceVolumeIndicator(bars)
          true_range          |            | 0 | 1    | 1    | helpers.TRIndicator(bars)
          atr                 | 14 0       | 0 | 1    | 600  | ATRIndicator(bars, 14)
          aroon               | 14 0       | 0 | 1    | 14   | aroon.AroonUpIndicator(bars, 14)
          aroon               | 14 0       | 1 | 1    | 14   | aroon.AroonDownIndicator(bars, 14)
          donchian            | 20         | 0 | 1    | 19   | donchian.DonchianChannelUpperIndicator(bars, 20)
          awesome_oscillator  | 5 34       | 0 | 1    | 33   | AwesomeOscillatorIndicator(bars)
          highest             | 20         | 0 | 1    | 19   | helpers.HighestValueIndicator(x, 20)
          lowest              | 20         | 0 | 1    | 19   | helpers.LowestValueIndicator(x, 20)
          percent_rank        | 20         | 0 | 1    | 20   | helpers.PercentRankIndicator(x, 20)
          mean_deviation      | 20         | 0 | 1    | 19   | statistics.MeanDeviationIndicator(x, 20)
          ulcer_index         | 14         | 0 | 100  | 28   | UlcerIndexIndicator(x, 14)
          dmi                 | 14         | 0 | 1    | 600  | adx.PlusDIIndicator(bars, 14)
          dmi                 | 14         | 1 | 1    | 600  | adx.MinusDIIndicator(bars, 14)
          dmi                 | 14         | 2 | 1    | 900  | adx.ADXIndicator(bars, 14)
          supertrend          | 10 3 0     | 0 | 1    | 600  | supertrend.SuperTrendIndicator(bars, 10, 3)
          ichimoku            | 9 26 52    | 0 | 1    | 9    | ichimoku.IchimokuTenkanSenIndicator(bars, 9)
          ichimoku            | 9 26 52    | 1 | 1    | 26   | ichimoku.IchimokuKijunSenIndicator(bars, 26)
          """)
  void agrees(
      String ours, String constants, int output, double times, int from, String construction) {
    Function function = Catalog.standard().find(ours).orElseThrow();
    double[] actual = run(function.kernel(numbers(constants)), inputs(function))[output];
    double[] expected = theirs(construction);
    for (int row = from; row < ROWS; row++) {
      double tolerance = TOLERANCE * Math.max(1, Math.abs(expected[row]));
      assertThat(times * actual[row])
          .as("%s row %d", ours, row)
          .isEqualTo(expected[row], within(tolerance));
    }
  }

  private static double[][] inputs(Function function) {
    Stream<double[]> series =
        function.parameters().stream().filter(Parameter::isColumn).map(_ -> MARKET.get(CLOSE));
    return Stream.concat(series, function.bars().stream().map(MARKET::get))
        .toArray(double[][]::new);
  }

  private static double[] theirs(String construction) {
    Indicator indicator =
        IndicatorTable.indicator("it(series x, bars) -> x = " + construction + " : compared");
    BarField[] columns = {CLOSE, OPEN, HIGH, LOW, CLOSE, VOLUME};
    History history = new History(columns.length);
    Replay replay = new Replay(indicator, new double[0], history);
    double[] values = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      int at = row;
      history.add(Arrays.stream(columns).mapToDouble(each -> MARKET.get(each)[at]).toArray());
      replay.catchUp();
      values[row] = replay.at(row);
    }
    return values;
  }

  private static double[][] run(Kernel kernel, double[][] in) {
    double[][] out = new double[kernel.outputs()][ROWS];
    kernel.advance(in, out, 0, ROWS);
    return out;
  }

  private static Map<BarField, double[]> market() {
    Bars bars = new Bars(RandomGeneratorFactory.of("L64X128MixRandom").create(4), ROWS, 0);
    Map<BarField, double[]> columns = new EnumMap<>(BarField.class);
    for (BarField field : BarField.values()) {
      columns.put(field, bars.column(field));
    }
    return columns;
  }

  private static double[] numbers(String text) {
    return text == null
        ? new double[0]
        : Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
