package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Function.Family.STATISTIC;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.condition;
import static org.signalbox.dsl.catalog.Parameter.count;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.DynamicKernel;
import org.signalbox.kernel.SinceKernel;
import org.signalbox.kernel.SinceKernel.Fold;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.statistic.Deviation;
import org.signalbox.kernel.statistic.DickeyFuller;
import org.signalbox.kernel.statistic.HurstExponent;
import org.signalbox.kernel.statistic.MarketMeanness;
import org.signalbox.kernel.statistic.MeanDeviation;
import org.signalbox.kernel.statistic.PercentRank;
import org.signalbox.kernel.statistic.Quantile;
import org.signalbox.kernel.statistic.SeasonalMean;
import org.signalbox.kernel.statistic.Shape;
import org.signalbox.kernel.statistic.StandardScore;

/** Windows and statistics of one series. */
final class Statistics {

  private static final Parameter X = series("x");
  private static final Parameter N = window("n");
  private static final Parameter SAMPLE = flag("sample").orElse("false");
  private static final Output NUMBER = Output.of(Unit.NUMBER);
  private static final Output POINTS = Output.of(Unit.NUMBER, Range.HUNDRED);
  private static final String ORDER = "order statistics";
  private static final String COMMON = "common property";

  private Statistics() {}

  static List<Function> functions() {
    return Stream.of(windows(), spread(), order(), tests()).flatMap(List::stream).toList();
  }

  private static List<Function> windows() {
    return List.of(
        entry("highest", X, N)
            .yields(sameAs(0))
            .dynamic(c -> new DynamicKernel((int) c[0], Statistic::greatest))
            .since(c -> new SinceKernel(Fold.GREATEST))
            .says("greatest of the last n values", "highest = max(x, x[1], ..., x[n-1])", ORDER)
            .by(c -> SlidingExtreme.greatest((int) c[0])),
        entry("lowest", X, N)
            .yields(sameAs(0))
            .dynamic(c -> new DynamicKernel((int) c[0], Statistic::least))
            .since(c -> new SinceKernel(Fold.LEAST))
            .says("least of the last n values", "lowest = min(x, x[1], ..., x[n-1])", ORDER)
            .by(c -> SlidingExtreme.least((int) c[0])),
        entry("sum", X, N)
            .yields(sameAs(0))
            .dynamic(c -> new DynamicKernel((int) c[0], Statistic::sum))
            .since(c -> new SinceKernel(Fold.SUM))
            .says("sum of the last n values", "sum = x + x[1] + ... + x[n-1]", COMMON)
            .by(c -> new SlidingSum((int) c[0])),
        entry("count", condition("condition"), N)
            .yields(Output.of(Unit.NUMBER, Range.POSITIVE))
            .dynamic(c -> new DynamicKernel((int) c[0], Statistic::sum))
            .since(c -> new SinceKernel(Fold.SUM))
            .says(
                "on how many of the last n bars a condition is true",
                "count = sum of 1 where true, 0 where false, over n bars",
                COMMON)
            .by(c -> new SlidingSum((int) c[0])));
  }

  private static List<Function> spread() {
    return List.of(
        entry("stdev", X, N, SAMPLE)
            .yields(sameAs(0).within(Range.POSITIVE))
            .dynamic(c -> new DynamicKernel((int) c[0], Deviation.of(c[1] != 0)))
            .says(
                "standard deviation of the last n values",
                "stdev = sqrt(mean((x - mean(x))^2))\nsample: divided by n - 1 instead of n",
                COMMON)
            .by(c -> Deviation.standard((int) c[0], c[1] != 0)),
        entry("variance", X.of(Unit.NUMBER), N, SAMPLE)
            .yields(Output.of(Unit.NUMBER, Range.POSITIVE))
            .says(
                "variance of the last n values",
                "variance = mean((x - mean(x))^2)\nsample: divided by n - 1 instead of n",
                COMMON)
            .by(c -> Deviation.variance((int) c[0], c[1] != 0)),
        entry("mean_deviation", X, N)
            .yields(sameAs(0).within(Range.POSITIVE))
            .says(
                "mean distance of the last n values from their mean",
                "mean_deviation = mean(abs(x - mean(x)))",
                COMMON)
            .by(c -> MeanDeviation.of((int) c[0])),
        entry("zscore", X, N.atLeast(2))
            .yields(NUMBER)
            .says(
                "how many standard deviations a value is from the mean of its window",
                "zscore = (x - sma(x, n)) / stdev(x, n)",
                COMMON)
            .by(c -> new StandardScore((int) c[0])),
        entry("skewness", X, N.atLeast(3))
            .yields(NUMBER)
            .says(
                "how lopsided the last n values are",
                "skewness = sqrt(n * (n - 1)) / (n - 2) * m3 / m2^1.5, mk = mean((x - mean(x))^k)",
                "D. N. Joanes and C. A. Gill, The Statistician 47 (1998), G1")
            .by(c -> Shape.skewness((int) c[0])),
        entry("kurtosis", X, N.atLeast(4))
            .yields(NUMBER)
            .says(
                "how heavy the tails of the last n values are, 0 being normal",
                """
                kurtosis = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * m4 / m2^2 - 3 * (n - 1))
                mk = mean((x - mean(x))^k)\
                """,
                "D. N. Joanes and C. A. Gill, The Statistician 47 (1998), G2")
            .by(c -> Shape.kurtosis((int) c[0])));
  }

  private static List<Function> order() {
    return List.of(
        entry("median", X, N)
            .yields(sameAs(0))
            .says("middle one of the last n values", "median = percentile(x, 50, n)", ORDER)
            .by(c -> new Quantile((int) c[0], 0.5)),
        entry("percentile", X, number("p").within(0, 100), N)
            .yields(sameAs(0))
            .says(
                "value below which p percent of the last n values lie",
                """
                s = the values sorted, place = p / 100 * (n - 1)
                percentile = s[floor(place)] + fraction * (s[ceil(place)] - s[floor(place)])\
                """,
                "R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages (1996), no. 7")
            .by(c -> new Quantile((int) c[1], c[0] / 100)),
        entry("percent_rank", X, N)
            .yields(POINTS)
            .says(
                "share of the n earlier values that lie below this one",
                "percent_rank = 100 * count(x[k] < x, k = 1 ... n) / n",
                ORDER)
            .by(c -> new PercentRank((int) c[0])));
  }

  private static List<Function> tests() {
    return List.of(
        entry("mmi", X, N.atLeast(2))
            .yields(POINTS)
            .says(
                "market meanness index: how often a value turns back towards the median",
                """
                mmi = 100 * turns / (n - 1)
                turns = values above the median followed by a lower one, or below by a higher one\
                """,
                "J. C. Lotter, The Market Meanness Index (2015)")
            .by(c -> MarketMeanness.of((int) c[0])),
        entry("adf_p", X, N.orElse("100").atLeast(5))
            .yields(Output.of(Unit.NUMBER, Range.TRUTH))
            .says(
                "how likely the last n values are if they are a random walk",
                """
                x - x[1] = a + b * x[1], least squares; tau = b / standard error of b
                adf_p = probability of a tau as low\
                """,
                "D. A. Dickey and W. A. Fuller (1979); J. G. MacKinnon (1994), table 1")
            .by(c -> DickeyFuller.of((int) c[0])),
        entry("hurst", X, N.orElse("100").atLeast(16))
            .yields(NUMBER)
            .says(
                "whether the series keeps its direction (above 0.5) or turns back (below)",
                """
                over chunks of n, n/2, n/4 ... log returns, at least 8 of them:
                rs = mean of (range of the summed deviations) / deviation
                hurst = slope of log(rs) on log(size of a chunk)\
                """,
                "H. E. Hurst (1951); B. B. Mandelbrot and J. R. Wallis (1969)")
            .by(c -> HurstExponent.ofValues((int) c[0])),
        entry("seasonal_mean", X, series("by"), count("years").orElse("5").within(1, 1000))
            .yields(sameAs(0))
            .says(
                "what the series was on average in earlier seasons of the same number",
                "seasonal_mean = mean of the means of x over the last ended seasons of this number",
                COMMON)
            .by(c -> new SeasonalMean((int) c[0])));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(STATISTIC, name, parameters);
  }
}
