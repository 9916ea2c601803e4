package org.signalbox.dsl.catalog.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Shared;

/**
 * The sheets of LEAN, to half a unit of the last digit that each cell has. A cell without a value
 * says nothing, nor do zeros at the beginning; ours may be known earlier.
 *
 * <p>The last column is what the rounding of their prices amounts to, where a sheet was computed in
 * single precision or from prices with more digits than it shows.
 */
class LeanTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spy_ao.txt                   | awesome_oscillator 5 34    | ao= | 0
          spy_aroon_oscillator.txt     | aroon 14 0                 | aroon oscillator 14=oscillator | 1e-5
          spy_ad_osc.txt               | chaikin_oscillator 3 10    | adosc_3_10= | 0
          spy_atr_wilder.txt           | atr 14 0                   | average true range 14= | 0
          spy_bollinger_bands.txt      | bollinger close 20 2 0     | moving average 20=middle | 0
          spy_bop.txt                  | bop 1                      | bop= | 0
          spy_coppock_curve.csv        | coppock close 14 11 10     | coppockcurve= | 0
          spy_dema.txt                 | dema close 5 0             | dema_5= | 0
          spy_ema.csv                  | ema close 14               | ema14= | 0
          spy_heikin_ashi.txt          | heikin_ashi                | ha_open=open | 0
          spy_heikin_ashi.txt          | heikin_ashi                | ha_high=high | 0
          spy_heikin_ashi.txt          | heikin_ashi                | ha_low=low | 0
          spy_heikin_ashi.txt          | heikin_ashi                | ha_close=close | 0
          spy_kama.txt                 | kama close 5 2 30          | kama_5= | 0
          spy_max.txt                  | highest close 5            | max_5= | 0
          spy_min.txt                  | lowest close 5             | min_5= | 0
          spy_t3.txt                   | t3 close 5 0.7 0           | t3_5= | 0
          spy_tema.txt                 | tema close 5 0             | tema_5= | 0
          spy_tr.txt                   | true_range                 | tr= | 0
          spy_tsf.csv                  | linreg_value close 5 1     | tsf= | 0
          spy_tsi.csv                  | tsi close 25 13 7          | tsi_25_13=value | 0
          spy_tsi.csv                  | tsi close 25 13 7          | signal_7=signal | 0
          spy_var.txt                  | variance close 10 0        | var= | 0
          spy_with_adx.txt             | dmi 14                     | adx 14=adx | 0
          spy_with_adx.txt             | dmi 14                     | +di14=plus | 0
          spy_with_cci.txt             | cci 14                     | commodity channel index (cci) 14= | 5e-3
          spy_with_ForceIndex.csv      | force_index 20             | forceindex20= | 0
          spy_with_ichimoku.csv        | ichimoku 9 26 52           | tenkan=conversion | 0
          spy_with_ichimoku.csv        | ichimoku 9 26 52           | kijun=base | 0
          spy_with_ichimoku.csv        | ichimoku 9 26 52           | senkou a=span_a | 0
          spy_with_ichimoku.csv        | ichimoku 9 26 52           | senkou b=span_b | 0
          spy_with_indicators.txt      | sma close 14               | sma14= | 5e-3
          spy_with_indicators.txt      | ema close 14               | ema14= | 5e-3
          spy_with_indicators.txt      | macd close 12 26 9         | macd 12 26=line | 1e-3
          spy_with_indicators.txt      | rsi close 14               | rsi 14 wilder= | 5e-3
          spy_with_macd.txt            | macd close 12 26 9         | macd=line | 1e-5
          spy_with_macd.txt            | macd close 12 26 9         | signal=signal | 1e-5
          spy_with_macd.txt            | macd close 12 26 9         | histogram=histogram | 1e-5
          spy_with_roc50.txt           | change close 50            | rate of change 50= | 2e-5
          spy_with_rocp50.txt          | roc close 50               | rate of change % 50=*100 | 2e-5
          spy_with_stoch12k3.txt       | stochastic 12 3 5          | stochastics 12 %k 3=k | 1e-3
          spy_with_stoch12k3.txt       | stochastic 12 3 5          | %d 5=d | 1e-3
          spy_with_StochRSI.csv        | stochastic_rsi close 14 14 3 3 | k=k | 0
          spy_with_vtx.csv             | vortex 14                  | plus_vtx=plus | 0
          spy_with_vtx.csv             | vortex 14                  | minus_vtx=minus | 0
          spy_with_williamsR14.txt     | williams_r 14              | williams %r 14= | 1e-3
          spy_with_zlema.csv           | zlema close 5              | zlema5= | 0
          dwac_supertrend.txt          | supertrend 10 3 0          | super=value | 0
          """)
  void sheet(String file, String call, String column, double single) throws IOException {
    Table table = Table.csv(Shared.path("oracles/indicators/lean/" + file + ".gz"));
    Call made = Call.of(call);
    Column ours = Column.of(column);
    double[] actual = ours.from(made.over(table)[made.output(ours.output())]);
    double[] expected = table.column(ours.theirs());
    double[] units = table.units(ours.theirs());
    double largest =
        Arrays.stream(expected).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    int compared = 0;
    for (int t = firstValue(expected); t < expected.length; t++) {
      if (!Double.isNaN(expected[t])) {
        double allowed = 0.501 * units[t] + 1e-9 * Math.abs(expected[t]) + 1e-12 * largest + single;
        assertThat(Math.abs(actual[t] - expected[t]))
            .as("%s row %d was %s for %s", file, t, actual[t], expected[t])
            .isLessThanOrEqualTo(allowed);
        compared++;
      }
    }
    assertThat(compared).isPositive();
    System.out.println("lean " + file + " " + column + ": " + compared + " values compared");
  }

  /** Some sheets write zeros until they are ready. */
  private static int firstValue(double[] expected) {
    int t = 0;
    while (expected[t] == 0 || Double.isNaN(expected[t])) {
      t++;
    }
    return t;
  }
}
