package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.BarField.VOLUME;
import static org.signalbox.dsl.catalog.Function.Family.MOMENTUM;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.oscillator.AwesomeOscillator;
import org.signalbox.kernel.oscillator.BalanceOfPower;
import org.signalbox.kernel.oscillator.ChandeMomentum;
import org.signalbox.kernel.oscillator.CommodityChannel;
import org.signalbox.kernel.oscillator.ConnorsRelativeStrength;
import org.signalbox.kernel.oscillator.FisherTransform;
import org.signalbox.kernel.oscillator.MoneyFlow;
import org.signalbox.kernel.oscillator.RelativeStrength;
import org.signalbox.kernel.oscillator.Stochastic;
import org.signalbox.kernel.oscillator.StochasticMomentum;
import org.signalbox.kernel.oscillator.StochasticOf;
import org.signalbox.kernel.oscillator.StochasticStrength;
import org.signalbox.kernel.oscillator.UltimateOscillator;
import org.signalbox.kernel.oscillator.WilliamsRange;

/** Oscillators: where a value stands between two ends. */
final class Oscillators {

  private static final Parameter X = series("x");
  private static final Parameter N14 = window("n").orElse("14");
  private static final Range EITHER_WAY = new Range(-100, 100);
  private static final Output PERCENTILE = Output.of(Unit.NUMBER, Range.HUNDRED);
  private static final Output K = PERCENTILE.named("k");
  private static final Output D = PERCENTILE.named("d");
  private static final String LANE = "G. C. Lane, Lane's Stochastics (1984)";
  private static final String RAW =
      "raw = 100 * (close - lowest(low, n)) / (highest(high, n) - lowest(low, n))\n";

  private Oscillators() {}

  static List<Function> functions() {
    return Stream.of(strength(), stochastic(), ofBars()).flatMap(List::stream).toList();
  }

  private static List<Function> strength() {
    return List.of(
        entry("rsi", X, N14)
            .yields(PERCENTILE)
            .says(
                "how much of the recent movement went up",
                """
                G = G[1] + (max(x - x[1], 0) - G[1]) / n
                L = L[1] + (max(x[1] - x, 0) - L[1]) / n
                rsi = 100 * G / (G + L)
                first G and L = mean of the first n gains and losses\
                """,
                "J. W. Wilder, New Concepts in Technical Trading Systems (1978)")
            .by(c -> new RelativeStrength((int) c[0])),
        entry(
                "crsi",
                X,
                window("n").orElse("3"),
                window("runs").orElse("2"),
                window("rank").orElse("100"))
            .yields(PERCENTILE)
            .says(
                "Connors RSI: strength of the values, strength of their streak, rank of the change",
                "crsi = (rsi(x, n) + rsi(streak(x), runs) + percent_rank(roc(x, 1), rank)) / 3",
                "L. Connors and C. Alvarez, An Introduction to ConnorsRSI (2012)")
            .by(c -> new ConnorsRelativeStrength((int) c[0], (int) c[1], (int) c[2])),
        entry("cmo", X, N14)
            .yields(Output.of(Unit.NUMBER, EITHER_WAY))
            .says(
                "what went up less what went down, as a share of all movement",
                """
                up = sum(max(x - x[1], 0), n), down = sum(max(x[1] - x, 0), n)
                cmo = 100 * (up - down) / (up + down)\
                """,
                "T. S. Chande and S. Kroll, The New Technical Trader (1994)")
            .by(c -> new ChandeMomentum((int) c[0])));
  }

  private static List<Function> stochastic() {
    return List.of(
        entry("stochastic", N14, window("k").orElse("3"), window("d").orElse("3"))
            .reads(HIGH, LOW, CLOSE)
            .yields(K, D)
            .says(
                "where the close lies within the recent range, smoothed",
                RAW + "k = sma(raw, k), d = sma(k, d)",
                LANE)
            .by(c -> Stochastic.simple((int) c[0], (int) c[1], (int) c[2])),
        entry("stochastic_fast", N14, window("d").orElse("3"))
            .reads(HIGH, LOW, CLOSE)
            .yields(K, D)
            .says(
                "where the close lies within the recent range",
                RAW + "k = raw, d = sma(k, d)",
                LANE)
            .by(c -> Stochastic.simple((int) c[0], 1, (int) c[1])),
        entry("stochastic_of", X, N14)
            .yields(PERCENTILE)
            .says(
                "where a value lies within its own recent range",
                "stochastic_of = 100 * (x - lowest(x, n)) / (highest(x, n) - lowest(x, n))",
                LANE)
            .by(c -> new StochasticOf((int) c[0])),
        entry(
                "stochastic_rsi",
                X,
                N14,
                window("m").orElse("14"),
                window("k").orElse("3"),
                window("d").orElse("3"))
            .yields(K, D)
            .says(
                "where the relative strength lies within its own recent range, smoothed",
                "k = sma(stochastic_of(rsi(x, n), m), k), d = sma(k, d)",
                "T. S. Chande and S. Kroll, The New Technical Trader (1994)")
            .by(c -> new StochasticStrength((int) c[0], (int) c[1], (int) c[2], (int) c[3])),
        entry("kdj", window("n").orElse("9"))
            .reads(HIGH, LOW, CLOSE)
            .yields(K, D, Output.of(Unit.NUMBER, new Range(-200, 300)).named("j"))
            .says(
                "where the close lies within the recent range, smoothed by thirds",
                RAW
                    + "k = 2/3 * k[1] + raw / 3, d = 2/3 * d[1] + k / 3, j = 3 * k - 2 * d\n"
                    + "k and d start from 50",
                LANE)
            .by(c -> Stochastic.thirds((int) c[0], 3, 3)),
        entry("williams_r", N14)
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.NUMBER, new Range(-100, 0)))
            .says(
                "how far the close is below the top of the recent range",
                "williams_r = -100 * (highest(high, n) - close) / (highest(high, n) - lowest(low,"
                    + " n))",
                "L. R. Williams, How I Made One Million Dollars (1973)")
            .by(c -> new WilliamsRange((int) c[0])),
        entry(
                "smi",
                window("n").orElse("13"),
                window("slow").orElse("25"),
                window("fast").orElse("2"),
                window("smooth").orElse("3"))
            .reads(HIGH, LOW, CLOSE)
            .yields(
                Output.of(Unit.NUMBER, EITHER_WAY).named("value"),
                Output.of(Unit.NUMBER, EITHER_WAY).named("signal"))
            .says(
                "how far the close is from the middle of the recent range, smoothed twice",
                """
                hh = highest(high, n), ll = lowest(low, n), e(x) = ema(ema(x, slow), fast)
                value = 100 * e(close - (hh + ll) / 2) / (e(hh - ll) / 2)
                signal = ema(value, smooth); every ema starts at its first value\
                """,
                "W. Blau, Stochastic Momentum (1993)")
            .by(c -> new StochasticMomentum((int) c[0], (int) c[1], (int) c[2], (int) c[3])));
  }

  private static List<Function> ofBars() {
    return List.of(
        entry("cci", window("n").orElse("20"))
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.NUMBER))
            .says(
                "how many usual deviations the typical price is from its mean",
                """
                tp = (high + low + close) / 3
                cci = (tp - sma(tp, n)) / (0.015 * mean deviation of tp over n)\
                """,
                "D. R. Lambert, Commodity Channel Index (1980)")
            .by(c -> new CommodityChannel((int) c[0])),
        entry("mfi", N14)
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(PERCENTILE)
            .says(
                "how much of the recent turnover happened on rising bars",
                """
                tp = (high + low + close) / 3, flow = tp * volume
                mfi = 100 * sum(flow where tp rose, n) / sum(flow where tp moved, n)\
                """,
                "G. Quong and A. Soudack, Volume-Weighted RSI: Money Flow (1989)")
            .by(c -> new MoneyFlow((int) c[0])),
        entry(
                "ultimate_oscillator",
                window("fast").orElse("7"),
                window("middle").orElse("14"),
                window("slow").orElse("28"))
            .reads(HIGH, LOW, CLOSE)
            .yields(PERCENTILE)
            .says(
                "buying pressure as a share of the range, over three windows at once",
                """
                bp = close - min(low, close[1]), avg(n) = sum(bp, n) / sum(true_range, n)
                uo = 100 * (4 * avg(fast) + 2 * avg(middle) + avg(slow)) / 7\
                """,
                "L. R. Williams, The Ultimate Oscillator (1985)")
            .by(c -> new UltimateOscillator((int) c[0], (int) c[1], (int) c[2])),
        entry("awesome_oscillator", window("fast").orElse("5"), window("slow").orElse("34"))
            .reads(HIGH, LOW)
            .yields(Output.of(Unit.PRICE))
            .says(
                "a short average of the bar's middle less a long one",
                "ao = sma((high + low) / 2, fast) - sma((high + low) / 2, slow)",
                "B. Williams, New Trading Dimensions (1998)")
            .by(c -> new AwesomeOscillator((int) c[0], (int) c[1])),
        entry("bop", N14)
            .reads(OPEN, HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.NUMBER, new Range(-1, 1)))
            .says(
                "balance of power: the body of the bar as a share of its range, smoothed",
                "bop = sma((close - open) / (high - low), n)",
                "I. Livshin, Balance of Market Power (2001)")
            .by(c -> new BalanceOfPower((int) c[0])),
        entry("fisher_transform", window("n").orElse("10"))
            .reads(HIGH, LOW)
            .yields(Output.of(Unit.NUMBER).named("value"), Output.of(Unit.NUMBER).named("trigger"))
            .says(
                "where the bar's middle lies within its recent range, spread so that turns stand"
                    + " out",
                """
                p = (high + low) / 2
                place = (p - lowest(p, n)) / (highest(p, n) - lowest(p, n)) - 0.5
                v = 0.66 * place + 0.67 * v[1], clipped to 0.999 beyond 0.99
                value = log((1 + v) / (1 - v)) / 2 + value[1] / 2, trigger = value[1]\
                """,
                "J. F. Ehlers, Using the Fisher Transform (2002)")
            .by(c -> new FisherTransform((int) c[0])));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(MOMENTUM, name, parameters);
  }
}
