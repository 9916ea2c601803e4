package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.BARS_PER_YEAR;
import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.Function.Family.VOLATILITY;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.percent;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.average.ExponentialAverage;
import org.signalbox.kernel.average.SimpleAverage;
import org.signalbox.kernel.volatility.AnnualVolatility;
import org.signalbox.kernel.volatility.AverageTrueRange;
import org.signalbox.kernel.volatility.BollingerBands;
import org.signalbox.kernel.volatility.Choppiness;
import org.signalbox.kernel.volatility.DonchianChannel;
import org.signalbox.kernel.volatility.Envelope;
import org.signalbox.kernel.volatility.KeltnerChannel;
import org.signalbox.kernel.volatility.NormalizedRange;
import org.signalbox.kernel.volatility.TrueRange;
import org.signalbox.kernel.volatility.UlcerIndex;

/** Volatility and bands. */
final class Volatility {

  /** Makes the average range begin as in Wilder's book. */
  static final Parameter SKIP_FIRST = flag("skip_first").orElse("false");

  private static final Parameter X = series("x");
  private static final Parameter N14 = window("n").orElse("14");
  private static final Parameter N20 = window("n").orElse("20");
  private static final Parameter K2 = number("k").orElse("2");
  private static final Output SAME = sameAs(0);
  private static final Output PRICE = Output.of(Unit.PRICE);
  private static final Output WIDTH = Output.of(Unit.NUMBER).named("width");
  private static final String WILDER =
      "J. W. Wilder, New Concepts in Technical Trading Systems (1978)";

  private Volatility() {}

  static List<Function> functions() {
    return Stream.of(ranges(), bands(), channels(), others()).flatMap(List::stream).toList();
  }

  private static List<Function> ranges() {
    return List.of(
        entry("true_range")
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.PRICE, Range.POSITIVE))
            .says(
                "the span of the bar, with the gap before it",
                "tr = max(high, close[1]) - min(low, close[1])\nfirst tr = high - low",
                WILDER)
            .by(c -> new TrueRange()),
        entry("atr", N14, SKIP_FIRST)
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.PRICE, Range.POSITIVE))
            .says(
                "Wilder's average of the true range",
                """
                atr = atr[1] + (true_range - atr[1]) / n
                first atr = mean of the first n ranges
                skip_first: the first bar has no range\
                """,
                WILDER)
            .by(c -> range(c[0], c[1])),
        entry("natr", N14)
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.PERCENT, Range.POSITIVE))
            .says("average true range as a share of the close", "natr = atr(n) / close", WILDER)
            .by(c -> new NormalizedRange(range(c[0], 0))));
  }

  private static List<Function> bands() {
    return List.of(
        entry("bollinger", X, N20.atLeast(2), K2, flag("sample").orElse("false"))
            .yields(
                SAME.named("upper"),
                SAME.named("middle"),
                SAME.named("lower"),
                WIDTH,
                Output.of(Unit.NUMBER).named("percent_b"))
            .says(
                "bands some standard deviations around a simple average",
                """
                middle = sma(x, n), upper = middle + k * stdev(x, n), lower = middle - k * stdev(x, n)
                width = (upper - lower) / middle, percent_b = (x - lower) / (upper - lower)\
                """,
                "J. Bollinger, Bollinger on Bollinger Bands (2001)")
            .by(c -> new BollingerBands((int) c[0], c[1], c[2] != 0)),
        entry("envelope", X, N20, percent("p").orElse("2.5%"))
            .yields(SAME.named("upper"), SAME.named("middle"), SAME.named("lower"))
            .says(
                "a share above and below a simple average",
                "middle = sma(x, n), upper = middle * (1 + p), lower = middle * (1 - p)",
                "common property")
            .by(c -> new Envelope((int) c[0], c[1])));
  }

  private static List<Function> channels() {
    Output[] fields = {PRICE.named("upper"), PRICE.named("middle"), PRICE.named("lower"), WIDTH};
    return List.of(
        entry("keltner", X.of(Unit.PRICE), N20, K2, window("atr").orElse("10"), SKIP_FIRST)
            .reads(HIGH, LOW, CLOSE)
            .yields(fields)
            .says(
                "a channel some average ranges around an exponential average",
                "middle = ema(x, n), upper = middle + k * atr(atr), lower = middle - k * atr(atr)",
                "L. B. Raschke, after C. W. Keltner, How to Make Money in Commodities (1960)")
            .by(c ->
                new KeltnerChannel(ExponentialAverage.of((int) c[0]), c[1], range(c[2], c[3]))),
        entry(
                "starc",
                X.of(Unit.PRICE),
                window("n").orElse("5"),
                K2,
                window("atr").orElse("10"),
                SKIP_FIRST)
            .reads(HIGH, LOW, CLOSE)
            .yields(fields)
            .says(
                "bands some average ranges around a simple average",
                "middle = sma(x, n), upper = middle + k * atr(atr), lower = middle - k * atr(atr)",
                "M. Stoller, STARC bands")
            .by(c -> new KeltnerChannel(new SimpleAverage((int) c[0]), c[1], range(c[2], c[3]))),
        entry("donchian", N20)
            .reads(HIGH, LOW, CLOSE)
            .yields(
                PRICE.named("upper"),
                PRICE.named("middle"),
                PRICE.named("lower"),
                Output.of(Unit.NUMBER, Range.TRUTH).named("percent"))
            .says(
                "the range of the last n bars",
                """
                upper = highest(high, n), lower = lowest(low, n), middle = (upper + lower) / 2
                percent = (close - lower) / (upper - lower)\
                """,
                "R. D. Donchian, Donchian's 4-Week Rule (1960)")
            .by(c -> new DonchianChannel((int) c[0])));
  }

  private static List<Function> others() {
    return List.of(
        entry("volatility", window("n").atLeast(2))
            .reads(CLOSE, BARS_PER_YEAR)
            .yields(Output.of(Unit.PERCENT, Range.POSITIVE))
            .says(
                "deviation of the log returns, brought to a year",
                "volatility = sample stdev(log(close / close[1]), n) * sqrt(bars per year)",
                "J. C. Hull, Options, Futures, and Other Derivatives")
            .by(c -> new AnnualVolatility((int) c[0])),
        entry("choppiness", N14.atLeast(2))
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.NUMBER, Range.HUNDRED))
            .says(
                "how much of the way was walked to and fro",
                """
                walked = sum(true_range, n)
                range = highest(max(high, close[1]), n) - lowest(min(low, close[1]), n)
                choppiness = 100 * log(walked / range) / log(n)\
                """,
                "E. W. Dreiss, Choppiness Index (1993)")
            .by(c -> new Choppiness((int) c[0])),
        entry("ulcer_index", X, N14)
            .yields(Output.of(Unit.PERCENT, Range.TRUTH))
            .says(
                "root mean square of the drawdowns within a window",
                "drawdown(k) = x(k) / greatest x of the window up to k - 1\n"
                    + "ulcer_index = sqrt(mean(drawdown^2))",
                "P. G. Martin and B. B. McCann, The Investor's Guide to Fidelity Funds (1989)")
            .by(c -> UlcerIndex.of((int) c[0])));
  }

  /** The average range that the constants of a call ask for. */
  static AverageTrueRange range(double length, double skipFirst) {
    return skipFirst != 0
        ? AverageTrueRange.skippingFirst((int) length)
        : AverageTrueRange.of((int) length);
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(VOLATILITY, name, parameters);
  }
}
