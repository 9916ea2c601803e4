package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.BarField.VOLUME;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.TalibEntries.HUNDRED;
import static org.signalbox.dsl.catalog.TalibEntries.POINTS;
import static org.signalbox.dsl.catalog.TalibEntries.PRICE;
import static org.signalbox.dsl.catalog.TalibEntries.SOURCE;
import static org.signalbox.dsl.catalog.TalibEntries.X;
import static org.signalbox.dsl.catalog.TalibEntries.period;
import static org.signalbox.dsl.catalog.TalibEntries.talib;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.mathematics.Rowwise;
import org.signalbox.kernel.statistic.Deviation;
import org.signalbox.kernel.statistic.EndPoint;
import org.signalbox.kernel.talib.ExtremeIndex;
import org.signalbox.kernel.talib.Ranges;
import org.signalbox.kernel.talib.Regression;
import org.signalbox.kernel.talib.StopAndReverse;
import org.signalbox.kernel.talib.StopAndReverse.Acceleration;
import org.signalbox.kernel.talib.Volumes;
import org.signalbox.kernel.talib.Windows;
import org.signalbox.kernel.volume.Accumulation;

/** TA-Lib's ranges, volumes, windows and price transforms. */
final class TalibStatistics {

  private static final Output INDEX = Output.of(Unit.NUMBER, Range.POSITIVE);
  private static final Output QUANTITY = Output.of(Unit.QUANTITY);
  private static final Output WIDTH = Output.of(Unit.PRICE, Range.POSITIVE);

  private TalibStatistics() {}

  static List<Function> functions() {
    return Stream.of(prices(), ranges(), volumes(), extremes(), regressions(), moments(), stops())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Function> prices() {
    return List.of(
        price("avgprice", "(open + high + low + close) / 4", OPEN, HIGH, LOW, CLOSE)
            .by(_ -> mean(1, 1, 1, 1)),
        price("medprice", "(high + low) / 2", HIGH, LOW).by(_ -> mean(1, 1)),
        price("typprice", "(high + low + close) / 3", HIGH, LOW, CLOSE).by(_ -> mean(1, 1, 1)),
        price("wclprice", "(high + low + 2 close) / 4", HIGH, LOW, CLOSE).by(_ -> mean(1, 1, 2)),
        talib("midprice", period("n", 2, 14))
            .reads(HIGH, LOW)
            .yields(PRICE)
            .says(
                "middle of the recent range",
                "midprice = (highest(high, n) + lowest(low, n)) / 2",
                SOURCE)
            .by(c -> Windows.midprice((int) c[0])));
  }

  private static Entry price(String name, String formula, BarField... fields) {
    return talib(name)
        .reads(fields)
        .yields(PRICE)
        .says("a price that stands for the whole bar", name + " = " + formula, SOURCE);
  }

  /** The mean of the columns, each counted so many times. */
  private static Kernel mean(int... weights) {
    double count = Arrays.stream(weights).sum();
    return new Rowwise(weights.length, (in, t) -> total(in, t, weights) / count);
  }

  private static double total(double[][] in, int t, int[] weights) {
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i] * in[i][t];
    }
    return total;
  }

  private static List<Function> ranges() {
    Parameter n = period("n", 1, 14);
    String range = "tr = max(high, close[1]) - min(low, close[1]), from the second bar on";
    String average = range + "\natr = (atr[1] (n - 1) + tr) / n, first: mean of n ranges";
    return List.of(
        talib("trange")
            .reads(HIGH, LOW, CLOSE)
            .yields(WIDTH)
            .says("span of a bar with the gap before it", range, SOURCE)
            .by(_ -> Ranges.trueRange()),
        talib("atr", n)
            .reads(HIGH, LOW, CLOSE)
            .yields(WIDTH)
            .says("Wilder's average of the true range", average, SOURCE)
            .by(c -> Ranges.average((int) c[0])),
        talib("natr", n)
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.NUMBER, Range.POSITIVE))
            .says(
                "average true range in percent points of the close",
                average + "\nnatr = 100 atr / close; with n = 1 the plain range",
                SOURCE)
            .by(c -> Ranges.normalized((int) c[0])));
  }

  private static List<Function> volumes() {
    String line = "ad = ad[1] + ((close - low) - (high - close)) / (high - low) * volume";
    return List.of(
        talib("ad")
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(QUANTITY)
            .says("volume weighed by where the bar closed, added up", line, SOURCE)
            .by(_ -> new Accumulation()),
        talib("adosc", period("fast", 2, 3), period("slow", 2, 10))
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(QUANTITY)
            .says(
                "a fast average of the accumulation line less a slow one",
                line + "\nadosc = ema(ad, fast) - ema(ad, slow), both begun at the first ad",
                SOURCE)
            .by(c -> Volumes.oscillator((int) c[0], (int) c[1])),
        talib("obv")
            .reads(CLOSE, VOLUME)
            .yields(QUANTITY)
            .says(
                "volume, added on rising and taken away on falling closes",
                "obv = obv[1] + sign(close - close[1]) * volume, first: volume",
                SOURCE)
            .by(_ -> Volumes.onBalance()),
        talib("mfi", period("n", 2, 14))
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(HUNDRED)
            .says(
                "how much of the recent turnover happened on rising bars",
                """
                tp = (high + low + close) / 3
                up, down = sum of tp * volume over n bars where tp rose, where it fell
                mfi = 100 up / (up + down), 0 where that is below 1\
                """,
                SOURCE)
            .by(c -> Volumes.moneyFlow((int) c[0])));
  }

  private static List<Function> extremes() {
    Parameter n = period("n", 2, 30);
    return List.of(
        windowed("max", n, "greatest of n values", "max = highest(x, n)", SlidingExtreme::greatest),
        windowed("min", n, "least of n values", "min = lowest(x, n)", SlidingExtreme::least),
        windowed("sum", n, "sum of n values", "sum = x + x[1] + ... + x[n-1]", SlidingSum::new),
        windowed(
            "midpoint",
            period("n", 2, 14),
            "middle of the recent values",
            "midpoint = (highest(x, n) + lowest(x, n)) / 2",
            Windows::midpoint),
        talib("minmax", X, n)
            .yields(sameAs(0).named("min"), sameAs(0).named("max"))
            .says("least and greatest of n values", "lowest(x, n), highest(x, n)", SOURCE)
            .by(c -> Windows.extremes((int) c[0])),
        indexed("maxindex", n, "greatest", ExtremeIndex::greatest),
        indexed("minindex", n, "least", ExtremeIndex::least),
        talib("minmaxindex", X, n)
            .yields(INDEX.named("min"), INDEX.named("max"))
            .says(
                "bar numbers of the least and the greatest of n values",
                "counted from the first known bar, which is 0",
                SOURCE)
            .by(c -> ExtremeIndex.both((int) c[0])));
  }

  private static Function windowed(
      String name, Parameter n, String summary, String formula, IntFunction<Kernel> kernel) {
    return talib(name, X, n)
        .yields(sameAs(0))
        .says(summary, formula, SOURCE)
        .by(c -> kernel.apply((int) c[0]));
  }

  private static Function indexed(
      String name, Parameter n, String which, IntFunction<Kernel> kernel) {
    return talib(name, X, n)
        .yields(INDEX)
        .says(
            "bar number of the " + which + " of n values",
            "counted from the first known bar, which is 0",
            SOURCE)
        .by(c -> kernel.apply((int) c[0]));
  }

  private static List<Function> regressions() {
    Parameter n = period("n", 2, 14);
    String line = "line a + b k of least squares through x, k = 0 for the oldest of n\n";
    return List.of(
        windowed(
            "linearreg",
            n,
            "line at the newest bar",
            line + "a + b (n - 1)",
            rows -> new EndPoint(rows, 0)),
        windowed("linearreg_slope", n, "rise of the line in a bar", line + "b", Regression::slope),
        windowed(
            "linearreg_intercept", n, "line at the oldest bar", line + "a", Regression::intercept),
        windowed("tsf", n, "line one bar ahead", line + "a + b n", rows -> new EndPoint(rows, 1)),
        talib("linearreg_angle", X, n)
            .yields(Output.of(Unit.NUMBER, new Range(-90, 90)))
            .says("slope of the line as an angle in degrees", line + "atan(b)", SOURCE)
            .by(c -> Regression.angle((int) c[0])));
  }

  private static List<Function> moments() {
    Parameter n = period("n", 1, 5);
    return List.of(
        talib("var", X, n)
            .yields(Output.of(Unit.NUMBER, Range.POSITIVE))
            .says("variance of the population", "var = mean((x - mean(x))^2)", SOURCE)
            .by(c -> Deviation.variance((int) c[0], false)),
        talib("stddev", X, period("n", 2, 5), number("times").orElse("1"))
            .yields(sameAs(0))
            .says(
                "standard deviation of the population",
                "stddev = times * sqrt(var), 0 where var is below 1e-8",
                SOURCE)
            .by(c -> Windows.deviation((int) c[0], c[1])),
        talib("beta", X, series("y"), n)
            .yields(POINTS)
            .says(
                "slope of the second series' changes over those of the first",
                "rx = x / x[1] - 1, ry = y / y[1] - 1, beta = cov(rx, ry) / var(rx)",
                SOURCE)
            .by(c -> Windows.beta((int) c[0])),
        talib("correl", X, series("y"), period("n", 1, 30))
            .yields(Output.of(Unit.NUMBER, new Range(-1, 1)))
            .says("Pearson's correlation", "correl = cov(x, y) / sqrt(var(x) var(y))", SOURCE)
            .by(c -> Windows.correlation((int) c[0])));
  }

  private static List<Function> stops() {
    return List.of(
        talib("sar", rate("acceleration", "0.02"), rate("limit", "0.2"))
            .reads(HIGH, LOW)
            .yields(PRICE)
            .says(
                "stop that runs after the price and changes sides when it is hit",
                "stop = stop[1] + af (extreme - stop[1]), af grows at every new extreme",
                SOURCE)
            .by(c -> StopAndReverse.plain(c[0], c[1])),
        talib(
                "sarext",
                number("start").orElse("0"),
                rate("offset", "0"),
                rate("first_long", "0.02"),
                rate("step_long", "0.02"),
                rate("limit_long", "0.2"),
                rate("first_short", "0.02"),
                rate("step_short", "0.02"),
                rate("limit_short", "0.2"))
            .reads(HIGH, LOW)
            .yields(PRICE)
            .says(
                "parabolic stop with its own speed on each side; negative while short",
                """
                stop = stop[1] + af (extreme - stop[1]), af grows at every new extreme
                start: the first stop, negative of a short side, 0 to find the side
                offset: how far a hit stop is moved on, as a share\
                """,
                SOURCE)
            .by(c ->
                StopAndReverse.extended(
                    c[0],
                    c[1],
                    new Acceleration(c[2], c[3], c[4]),
                    new Acceleration(c[5], c[6], c[7]))));
  }

  private static Parameter rate(String name, String usual) {
    return number(name).atLeast(0).orElse(usual);
  }
}
