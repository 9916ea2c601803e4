package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.TalibEntries.METASTOCK;
import static org.signalbox.dsl.catalog.TalibEntries.SOURCE;
import static org.signalbox.dsl.catalog.TalibEntries.X;
import static org.signalbox.dsl.catalog.TalibEntries.period;
import static org.signalbox.dsl.catalog.TalibEntries.seeding;
import static org.signalbox.dsl.catalog.TalibEntries.talib;
import static org.signalbox.dsl.catalog.TalibEntries.type;
import static org.signalbox.dsl.catalog.TalibEntries.typeOf;
import static org.signalbox.kernel.talib.AverageType.DEMA;
import static org.signalbox.kernel.talib.AverageType.EMA;
import static org.signalbox.kernel.talib.AverageType.KAMA;
import static org.signalbox.kernel.talib.AverageType.SMA;
import static org.signalbox.kernel.talib.AverageType.TEMA;
import static org.signalbox.kernel.talib.AverageType.TRIMA;
import static org.signalbox.kernel.talib.AverageType.WMA;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.average.NestedAverage;
import org.signalbox.kernel.cycle.CycleKernel;
import org.signalbox.kernel.talib.AverageType;
import org.signalbox.kernel.talib.Convergences;
import org.signalbox.kernel.talib.Convergences.Choice;
import org.signalbox.kernel.talib.VariablePeriodAverage;
import org.signalbox.kernel.talib.Windows;

/** TA-Lib's averages and what is made of them. */
final class TalibAverages {

  private static final Parameter FAST = period("fast", 2, 12);
  private static final Parameter SLOW = period("slow", 2, 26);
  private static final Parameter SIGNAL = period("signal", 1, 9);
  private static final String EMA_FORMULA =
      "ema = ema[1] + 2 / (n + 1) * (x - ema[1]), first: mean of the first n";
  private static final String MACD_FORMULA =
      """
      macd = fast average - slow average, both known first on the same bar
      signal = average of macd
      histogram = macd - signal; nothing is known before the signal is\
      """;

  private TalibAverages() {}

  static List<Function> functions() {
    return Stream.of(plain(), general(), convergences()).flatMap(List::stream).toList();
  }

  private static List<Function> plain() {
    return List.of(
        plain("sma", SMA, "mean of the last n values", "sma = sum(x, n) / n"),
        plain("wma", WMA, "linearly weighted mean", "wma = sum((n - i) * x[i]) / (n(n + 1) / 2)"),
        plain(
            "trima",
            TRIMA,
            "mean of means, which weighs the middle most",
            "trima = sma(sma(x, (n + 1) / 2), n + 1 - (n + 1) / 2), both lengths whole"),
        plain(
            "kama",
            KAMA,
            "Kaufman's adaptive average, first known on bar n + 1",
            """
            er = abs(x - x[n]) / sum(abs(x - x[1]), n), 1 where nothing moved
            kama = kama[1] + (er * (2/3 - 2/31) + 2/31)^2 * (x - kama[1]), first from x[1]\
            """),
        seeded("ema", EMA, "exponential average", EMA_FORMULA),
        seeded("dema", DEMA, "double exponential average", "dema = 2 ema - ema(ema)"),
        seeded(
            "tema",
            TEMA,
            "triple exponential average",
            "tema = 3 ema - 3 ema(ema) + ema(ema(ema))"),
        talib("t3", X, period("n", 2, 5), number("v").within(0, 1).orElse("0.7"))
            .yields(sameAs(0))
            .says(
                "Tillson's average of six stages",
                "gd(x) = ema(x) (1 + v) - ema(ema(x)) v, t3 = gd(gd(gd(x)))",
                SOURCE)
            .by(c -> NestedAverage.tillson((int) c[0], c[1], false)));
  }

  private static Function plain(String name, AverageType type, String summary, String formula) {
    return talib(name, X, period("n", 2, 30))
        .yields(sameAs(0))
        .says(summary, formula, SOURCE)
        .by(c -> type.over((int) c[0]));
  }

  private static Function seeded(String name, AverageType type, String summary, String formula) {
    return talib(name, X, period("n", 2, 30), METASTOCK)
        .yields(sameAs(0))
        .says(summary, formula + "\nmetastock: each stage begins at its first value", SOURCE)
        .by(c -> type.over((int) c[0], seeding(c[1])));
  }

  private static List<Function> general() {
    String types = "type: 0 sma, 1 ema, 2 wma, 3 dema, 4 tema, 5 trima, 6 kama, 7 mama, 8 t3";
    return List.of(
        talib("ma", X, period("n", 1, 30), type("type"), METASTOCK)
            .yields(sameAs(0))
            .says("average of a type given by its number", types + "\nn = 1: x itself", SOURCE)
            .by(c -> typeOf(c[1]).over((int) c[0], seeding(c[2]))),
        talib(
                "mavp",
                X,
                series("periods").of(Unit.NUMBER),
                period("shortest", 2, 2),
                period("longest", 2, 30),
                type("type"))
            .yields(sameAs(0))
            .says(
                "average whose period another series gives",
                "mavp = ma(x, periods cut into shortest to longest, type)\n" + types,
                SOURCE)
            .by(c -> new VariablePeriodAverage((int) c[0], (int) c[1], typeOf(c[2]))),
        talib("mama", X, limit("fast", "0.5"), limit("slow", "0.05"))
            .yields(sameAs(0).named("mama"), sameAs(0).named("fama"))
            .says("MESA adaptive average and its follower", "see mama", SOURCE)
            .by(c -> CycleKernel.adaptiveAverage(c[0], c[1])),
        talib("bbands", X, period("n", 2, 5), times("up"), times("down"), type("type"), METASTOCK)
            .yields(sameAs(0).named("upper"), sameAs(0).named("middle"), sameAs(0).named("lower"))
            .says(
                "an average and bands around it",
                """
                middle = average(x, n)
                upper = middle + up * stddev(x, n)
                lower = middle - down * stddev(x, n)
                """
                    + types,
                SOURCE)
            .by(c ->
                Windows.bands(
                    (int) c[0], c[1], c[2], typeOf(c[3]).over((int) c[0], seeding(c[4])))));
  }

  private static Parameter limit(String name, String usual) {
    return number(name).within(0.01, 0.99).orElse(usual);
  }

  private static Parameter times(String name) {
    return number(name).orElse("2");
  }

  private static List<Function> convergences() {
    return List.of(
        talib("macd", X, FAST, SLOW, SIGNAL, METASTOCK)
            .yields(lines())
            .says("how far a fast average is from a slow one", MACD_FORMULA, SOURCE)
            .by(c -> Convergences.macd((int) c[0], (int) c[1], (int) c[2], seeding(c[3]))),
        talib("macdfix", X, SIGNAL, METASTOCK)
            .yields(lines())
            .says("MACD with the smoothing constants 0.15 and 0.075", MACD_FORMULA, SOURCE)
            .by(c -> Convergences.macdFix((int) c[0], seeding(c[1]))),
        talib(
                "macdext",
                X,
                FAST,
                type("fast_type"),
                SLOW,
                type("slow_type"),
                SIGNAL,
                type("signal_type"))
            .yields(lines())
            .says("MACD over averages of any type", MACD_FORMULA, SOURCE)
            .by(c -> Convergences.macdExt(choice(c, 0), choice(c, 2), choice(c, 4))),
        talib("apo", X, FAST, SLOW, type("type"), METASTOCK)
            .yields(sameAs(0))
            .says("a fast average less a slow one", "apo = ma(x, fast) - ma(x, slow)", SOURCE)
            .by(c -> Convergences.apo((int) c[0], (int) c[1], typeOf(c[2]), seeding(c[3]))),
        talib("ppo", X, FAST, SLOW, type("type"), METASTOCK)
            .yields(TalibEntries.POINTS)
            .says(
                "a fast average less a slow one, in percent points of the slow one",
                "ppo = 100 (ma(x, fast) - ma(x, slow)) / ma(x, slow), 0 where that is 0",
                SOURCE)
            .by(c -> Convergences.ppo((int) c[0], (int) c[1], typeOf(c[2]), seeding(c[3]))),
        talib("trix", X, period("n", 1, 30), METASTOCK)
            .yields(TalibEntries.POINTS)
            .says(
                "change of a triple smoothed average in percent points",
                "e = ema(ema(ema(x))), trix = 100 (e / e[1] - 1)",
                SOURCE)
            .by(c -> Convergences.trix((int) c[0], seeding(c[1]))));
  }

  private static Output[] lines() {
    return new Output[] {
      sameAs(0).named("macd"), sameAs(0).named("signal"), sameAs(0).named("histogram")
    };
  }

  private static Choice choice(double[] constants, int at) {
    return new Choice(typeOf(constants[at + 1]), (int) constants[at]);
  }
}
