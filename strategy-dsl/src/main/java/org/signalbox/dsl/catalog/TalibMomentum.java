package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.TalibEntries.HUNDRED;
import static org.signalbox.dsl.catalog.TalibEntries.METASTOCK;
import static org.signalbox.dsl.catalog.TalibEntries.POINTS;
import static org.signalbox.dsl.catalog.TalibEntries.PRICE;
import static org.signalbox.dsl.catalog.TalibEntries.SOURCE;
import static org.signalbox.dsl.catalog.TalibEntries.X;
import static org.signalbox.dsl.catalog.TalibEntries.period;
import static org.signalbox.dsl.catalog.TalibEntries.talib;
import static org.signalbox.dsl.catalog.TalibEntries.type;
import static org.signalbox.dsl.catalog.TalibEntries.typeOf;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.oscillator.Change;
import org.signalbox.kernel.oscillator.CommodityChannel;
import org.signalbox.kernel.talib.DirectionalMovement;
import org.signalbox.kernel.talib.Momentum;
import org.signalbox.kernel.talib.RelativeMomentum;

/** TA-Lib's oscillators and its directional movement. */
final class TalibMomentum {

  private static final Parameter N = period("n", 2, 14);
  private static final Parameter FAST_K = period("fast_k", 1, 5);
  private static final Parameter FAST_D = period("fast_d", 1, 3);
  private static final String RAW_K =
      "raw = 100 (close - lowest low) / (highest high - lowest low)";

  private TalibMomentum() {}

  static List<Function> functions() {
    return Stream.of(rates(), strengths(), stochastics(), directions(), ranges())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Function> rates() {
    Output share = Output.of(Unit.PERCENT);
    return List.of(
        talib("mom", X, period("n", 1, 10))
            .yields(sameAs(0))
            .says("change over n bars", "mom = x - x[n]", SOURCE)
            .by(c -> Change.absolute((int) c[0])),
        rate(
            "roc",
            POINTS,
            "change over n bars in percent points",
            "roc = 100 (x / x[n] - 1)",
            (now, then) -> (now / then - 1) * 100),
        rate(
            "rocp",
            share,
            "change over n bars as a share",
            "rocp = (x - x[n]) / x[n]",
            (now, then) -> (now - then) / then),
        rate(
            "rocr",
            POINTS,
            "ratio to the value n bars ago",
            "rocr = x / x[n]",
            (now, then) -> now / then),
        rate(
            "rocr100",
            POINTS,
            "ratio to the value n bars ago, times 100",
            "rocr100 = 100 x / x[n]",
            (now, then) -> now / then * 100));
  }

  private static Function rate(
      String name, Output output, String summary, String formula, DoubleBinaryOperator compare) {
    return talib(name, X, period("n", 1, 10))
        .yields(output)
        .says(summary, formula + ", 0 where x[n] is 0", SOURCE)
        .by(c -> Momentum.rate((int) c[0], compare));
  }

  private static List<Function> strengths() {
    String averages =
        """
        g = average of max(x - x[1], 0), l = average of max(x[1] - x, 0), both by 1 / n
        """;
    String early = "\nmetastock: known one bar earlier, from n - 1 changes";
    return List.of(
        talib("rsi", X, N, METASTOCK)
            .yields(HUNDRED)
            .says(
                "how much of the recent movement went up",
                averages + "rsi = 100 g / (g + l), 0 where nothing moved" + early,
                SOURCE)
            .by(c -> RelativeMomentum.rsi((int) c[0], c[1] == 1)),
        talib("cmo", X, N, METASTOCK)
            .yields(Output.of(Unit.NUMBER, new Range(-100, 100)))
            .says(
                "upward less downward movement, smoothed after Wilder",
                averages + "cmo = 100 (g - l) / (g + l), 0 where nothing moved" + early,
                SOURCE)
            .by(c -> RelativeMomentum.cmo((int) c[0], c[1] == 1)),
        talib("bop")
            .reads(OPEN, HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.NUMBER, new Range(-1, 1)))
            .says(
                "body of the bar as a share of its range",
                "bop = (close - open) / (high - low), 0 without range",
                SOURCE)
            .by(_ -> Momentum.balanceOfPower()),
        talib("cci", N)
            .reads(HIGH, LOW, CLOSE)
            .yields(POINTS)
            .says(
                "how many usual deviations the typical price is from its mean",
                """
                tp = (high + low + close) / 3
                cci = (tp - sma(tp, n)) / (0.015 * mean of abs(tp - sma(tp, n))), 0 where flat\
                """,
                SOURCE)
            .by(c -> new CommodityChannel((int) c[0])),
        talib("willr", N)
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.NUMBER, new Range(-100, 0)))
            .says(
                "how far the close is below the highest high, in percent of the range",
                "willr = -100 (highest high - close) / (highest high - lowest low), 0 where flat",
                SOURCE)
            .by(c -> Momentum.williams((int) c[0])),
        talib("ultosc", period("first", 1, 7), period("second", 1, 14), period("third", 1, 28))
            .reads(HIGH, LOW, CLOSE)
            .yields(HUNDRED)
            .says(
                "buying pressure over three windows",
                """
                bp = close - min(low, close[1]), tr = max(high, close[1]) - min(low, close[1])
                a, b, c = sum(bp) / sum(tr) over the shortest, middle, longest window
                ultosc = 100 (4a + 2b + c) / 7\
                """,
                SOURCE)
            .by(c -> Momentum.ultimate((int) c[0], (int) c[1], (int) c[2])));
  }

  private static List<Function> stochastics() {
    Parameter typeOfD = type("fast_d_type");
    return List.of(
        talib(
                "stoch",
                FAST_K,
                period("slow_k", 1, 3),
                type("slow_k_type"),
                period("slow_d", 1, 3),
                type("slow_d_type"))
            .reads(HIGH, LOW, CLOSE)
            .yields(POINTS.named("k"), POINTS.named("d"))
            .says(
                "where the close lies within the recent range, smoothed",
                RAW_K + ", 0 where flat\nk = average(raw), d = average(k)",
                SOURCE)
            .by(c -> Momentum.stochastic((int) c[0], average(c, 1), average(c, 3))),
        talib("stochf", FAST_K, FAST_D, typeOfD)
            .reads(HIGH, LOW, CLOSE)
            .yields(POINTS.named("k"), POINTS.named("d"))
            .says(
                "where the close lies within the recent range",
                RAW_K + ", 0 where flat\nk = raw, d = average(raw)",
                SOURCE)
            .by(c -> Momentum.stochasticFast((int) c[0], average(c, 1))),
        talib("stochrsi", X, N, FAST_K, FAST_D, typeOfD)
            .yields(POINTS.named("k"), POINTS.named("d"))
            .says(
                "where the RSI lies within its recent range",
                "r = rsi(x, n)\nk = 100 (r - lowest r) / (highest r - lowest r), d = average(k)",
                SOURCE)
            .by(c -> Momentum.stochasticRsi((int) c[0], (int) c[1], average(c, 2))));
  }

  private static UnaryKernel average(double[] constants, int at) {
    return typeOf(constants[at + 1]).over((int) constants[at]);
  }

  private static List<Function> directions() {
    String sums = "sums of dm and tr: s = s[1] - s[1] / n + value, first: of n - 1 values\n";
    String dx = sums + "dx = 100 abs(+di - -di) / (+di + -di), where none: the last one";
    return List.of(
        direction(
            "plus_dm",
            1,
            PRICE,
            "upward movement",
            sums + "plus_dm = sum of high - high[1] where more than low[1] - low",
            DirectionalMovement::plusMovement),
        direction(
            "minus_dm",
            1,
            PRICE,
            "downward movement",
            sums + "minus_dm = sum of low[1] - low where more than high - high[1]",
            DirectionalMovement::minusMovement),
        direction(
            "plus_di",
            1,
            HUNDRED,
            "upward movement in percent of the true range",
            sums + "plus_di = 100 plus_dm / tr; with n = 1 without the 100",
            DirectionalMovement::plusIndicator),
        direction(
            "minus_di",
            1,
            HUNDRED,
            "downward movement in percent of the true range",
            sums + "minus_di = 100 minus_dm / tr; with n = 1 without the 100",
            DirectionalMovement::minusIndicator),
        direction(
            "dx", 2, HUNDRED, "how one-sided the movement is", dx, DirectionalMovement::index),
        direction(
            "adx",
            2,
            HUNDRED,
            "how one-sided the movement is, smoothed",
            dx + "\nadx = (adx[1] (n - 1) + dx) / n, first: mean of n dx",
            DirectionalMovement::averageIndex),
        direction(
            "adxr",
            2,
            HUNDRED,
            "mean of the adx and an earlier one",
            "adxr = (adx + adx[n-1]) / 2",
            DirectionalMovement::rating));
  }

  private static Function direction(
      String name,
      int least,
      Output output,
      String summary,
      String formula,
      IntFunction<Kernel> kernel) {
    return talib(name, period("n", least, 14))
        .reads(HIGH, LOW, CLOSE)
        .yields(output)
        .says(summary, formula, SOURCE)
        .by(c -> kernel.apply((int) c[0]));
  }

  private static List<Function> ranges() {
    return List.of(
        talib("aroon", N)
            .reads(HIGH, LOW)
            .yields(HUNDRED.named("down"), HUNDRED.named("up"))
            .says(
                "how recent the lowest low and the highest high are",
                "down = 100 (n - bars since the lowest low) / n, up with the highest high",
                SOURCE)
            .by(c -> Momentum.aroon((int) c[0])),
        talib("aroonosc", N)
            .reads(HIGH, LOW)
            .yields(Output.of(Unit.NUMBER, new Range(-100, 100)))
            .says("Aroon up less Aroon down", "aroonosc = up - down", SOURCE)
            .by(c -> Momentum.aroonOscillator((int) c[0])));
  }
}
