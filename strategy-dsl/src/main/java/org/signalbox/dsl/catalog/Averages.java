package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.VOLUME;
import static org.signalbox.dsl.catalog.Function.Family.AVERAGE;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.Chain;
import org.signalbox.kernel.DynamicKernel;
import org.signalbox.kernel.SinceKernel;
import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.average.AdaptiveAverage;
import org.signalbox.kernel.average.ArnaudLegouxAverage;
import org.signalbox.kernel.average.DynamicAverage;
import org.signalbox.kernel.average.ExponentialAverage;
import org.signalbox.kernel.average.HullAverage;
import org.signalbox.kernel.average.McGinleyDynamic;
import org.signalbox.kernel.average.NestedAverage;
import org.signalbox.kernel.average.SimpleAverage;
import org.signalbox.kernel.average.VariableIndexAverage;
import org.signalbox.kernel.average.VolumeWeightedAverage;
import org.signalbox.kernel.average.WeightedAverage;
import org.signalbox.kernel.average.ZeroLagAverage;
import org.signalbox.kernel.oscillator.ChandeMomentum;

/** Moving averages. */
final class Averages {

  private static final Parameter X = series("x");
  private static final Parameter N = window("n");
  private static final Parameter TOGETHER = flag("together").orElse("false");

  private Averages() {}

  static List<Function> functions() {
    return Stream.of(plain(), exponential(), nested(), adaptive()).flatMap(List::stream).toList();
  }

  private static List<Function> plain() {
    return List.of(
        simple("sma"),
        simple("average"),
        entry("wma", X, N)
            .says(
                "average with linear weights, the newest value counting n times",
                "wma = (n * x + (n - 1) * x[1] + ... + x[n-1]) / (n * (n + 1) / 2)",
                "common property")
            .by(c -> new WeightedAverage((int) c[0])),
        entry("trima", X, N)
            .says(
                "average with triangular weights: an average of an average",
                "trima = sma(sma(x, a), b)\na = floor(n / 2) + 1, b = n + 1 - a",
                "common property")
            .by(c -> triangular((int) c[0])),
        entry("hma", X, N)
            .says(
                "average of a fast weighted average carried on by its lead over a slow one",
                "hma = wma(2 * wma(x, n / 2) - wma(x, n), sqrt(n))",
                "A. Hull, Hull Moving Average (2005)")
            .by(c -> new HullAverage((int) c[0])),
        entry("alma", X, N, number("offset").orElse("0.85"), number("sigma").orElse("6"))
            .says(
                "average with weights on a bell curve whose top lies towards the newest value",
                """
                w(k) = exp(-(k - offset * (n - 1))^2 / (2 * (n / sigma)^2)), k = 0 for the oldest
                alma = sum(w(k) * x(k)) / sum(w(k))\
                """,
                "A. Legoux and D. Kouzis Loukas, Arnaud Legoux Moving Average (2009)")
            .by(c -> new ArnaudLegouxAverage((int) c[0], c[1], c[2])),
        entry("vwma", X, N)
            .reads(VOLUME)
            .says(
                "average weighted by volume",
                "vwma = sum(x * volume, n) / sum(volume, n)",
                "common property")
            .by(c -> new VolumeWeightedAverage((int) c[0])));
  }

  private static List<Function> exponential() {
    return List.of(
        entry("ema", X, N)
            .dynamic(c -> new DynamicAverage((int) c[0]))
            .says(
                "average that every value moves by 2 / (n + 1) of the distance",
                "ema = ema[1] + 2 / (n + 1) * (x - ema[1])\nfirst ema = sma of the first n values",
                "P. N. Haurlan, Measuring Trend Values (1968)")
            .by(c -> ExponentialAverage.of((int) c[0])),
        entry("ema_from_first", X, N)
            .says(
                "exponential average that starts at the first value",
                "ema = ema[1] + 2 / (n + 1) * (x - ema[1])\nfirst ema = x",
                "pandas, DataFrame.ewm with adjust=False")
            .by(c -> ExponentialAverage.fromFirst((int) c[0])),
        entry("wilder", X, N)
            .says(
                "average that every value moves by 1 / n of the distance; also RMA, SMMA",
                "wilder = wilder[1] + (x - wilder[1]) / n\nfirst = sma of the first n values",
                "J. W. Wilder, New Concepts in Technical Trading Systems (1978)")
            .by(c -> ExponentialAverage.wilder((int) c[0])),
        entry("zlema", X, N)
            .says(
                "exponential average of the values carried on by their own recent change",
                "zlema = ema(x + (x - x[lag]), n)\nlag = floor((n - 1) / 2)",
                "J. F. Ehlers and R. Way, Zero Lag (Well, Almost) (2010)")
            .by(c -> new ZeroLagAverage((int) c[0])));
  }

  private static List<Function> nested() {
    return List.of(
        entry("dema", X, N, TOGETHER)
            .says(
                "double exponential average: an average less its own lag",
                """
                dema = 2 * e1 - e2, e1 = ema(x, n), e2 = ema(e1, n)
                together: both stages start at the mean of the first n values\
                """,
                "P. G. Mulloy, Smoothing Data with Faster Moving Averages (1994)")
            .by(c -> NestedAverage.twice((int) c[0], c[1] != 0)),
        entry("tema", X, N, TOGETHER)
            .says(
                "triple exponential average: an average less its own lag, twice",
                """
                tema = 3 * e1 - 3 * e2 + e3, each stage the ema of the one before
                together: all stages start at the mean of the first n values\
                """,
                "P. G. Mulloy, Smoothing Data with Faster Moving Averages (1994)")
            .by(c -> NestedAverage.thrice((int) c[0], c[1] != 0)),
        entry("t3", X, N, number("v").orElse("0.7"), TOGETHER)
            .says(
                "six exponential averages, mixed to follow closely and stay smooth",
                """
                t3 = c1 * e6 + c2 * e5 + c3 * e4 + c4 * e3, each stage the ema of the one before
                c1 = -v^3, c2 = 3 * v^2 + 3 * v^3, c3 = -6 * v^2 - 3 * v - 3 * v^3
                c4 = 1 + 3 * v + v^3 + 3 * v^2
                together: all stages start at the mean of the first n values\
                """,
                "T. Tillson, Better Moving Averages (1998)")
            .by(c -> NestedAverage.tillson((int) c[0], c[1], c[2] != 0)));
  }

  private static List<Function> adaptive() {
    return List.of(
        entry("kama", X, N.orElse("10"), window("fast").orElse("2"), window("slow").orElse("30"))
            .says(
                "average that is fast where the series goes straight and slow where it wavers",
                """
                er = abs(x - x[n]) / sum(abs(x - x[1]), n)
                sc = (er * (2 / (fast + 1) - 2 / (slow + 1)) + 2 / (slow + 1))^2
                kama = kama[1] + sc * (x - kama[1])\
                """,
                "P. J. Kaufman, Smarter Trading (1995)")
            .by(c -> new AdaptiveAverage((int) c[0], (int) c[1], (int) c[2])),
        entry("vidya", X, N, window("m").orElse("9"))
            .says(
                "exponential average that steps by how one-sided the recent movement was",
                "vidya = vidya[1] + 2 / (n + 1) * abs(cmo(x, m)) / 100 * (x - vidya[1])",
                "T. S. Chande, Adapting Moving Averages to Market Volatility (1992)")
            .by(c -> new VariableIndexAverage((int) c[0], new ChandeMomentum((int) c[1]))),
        entry("mcginley", X, N.orElse("14"), number("factor").orElse("0.6").atLeast(0.01))
            .says(
                "average that hurries after a falling series and takes its time with a rising one",
                "mcginley = m + (x - m) / (factor * n * (x / m)^4), m = mcginley[1]",
                "J. R. McGinley, The McGinley Dynamic (1991)")
            .by(c -> new McGinleyDynamic((int) c[0], c[1])));
  }

  private static Function simple(String name) {
    return entry(name, X, N)
        .dynamic(c -> new DynamicKernel((int) c[0], Statistic::mean))
        .since(c -> new SinceKernel(SinceKernel.Fold.MEAN))
        .says(
            "mean of the last n values",
            name + " = (x + x[1] + ... + x[n-1]) / n",
            "common property")
        .by(c -> new SimpleAverage((int) c[0]));
  }

  private static Chain triangular(int length) {
    int outer = length / 2 + 1;
    return new Chain(new SimpleAverage(length + 1 - outer), new SimpleAverage(outer));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(AVERAGE, name, parameters).yields(sameAs(0));
  }
}
