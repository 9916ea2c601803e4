package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;
import org.signalbox.kernel.tv.RangeBands;
import org.signalbox.kernel.tv.StrengthRatio;

/** TradingView's functions that differ from the canonical ones, or have no equal among them. */
final class TvFunctions {

  private static final String SOURCE = "Pine language reference, version 6";
  private static final Parameter X = series("x");

  private TvFunctions() {}

  static List<Function> functions() {
    return List.of(
        tv(
                "kc",
                X.of(Unit.PRICE),
                window("n").orElse("20"),
                number("k").orElse("2"),
                flag("true_range").orElse("true"))
            .reads(HIGH, LOW, CLOSE)
            .yields(
                sameAs(0).named("middle"),
                sameAs(0).named("upper"),
                sameAs(0).named("lower"),
                Output.of(Unit.NUMBER).named("width"))
            .says(
                "a channel some exponential averages of the range around that of the series",
                """
                middle = ema(x, n), span = true range or high - low
                upper = middle + k * ema(span, n), lower = middle - k * ema(span, n)
                width = (upper - lower) / middle\
                """,
                SOURCE)
            .by(c -> new RangeBands((int) c[0], c[1], c[2] == 1)),
        tv("tsi", X, window("fast").orElse("13"), window("slow").orElse("25"))
            .yields(Output.of(Unit.NUMBER, new Range(-1, 1)))
            .says(
                "the twice smoothed change as a ratio to the twice smoothed movement",
                "e(y) = ema(ema(y, slow), fast), tsi = e(x - x[1]) / e(abs(x - x[1]))",
                SOURCE)
            .by(c -> new StrengthRatio((int) c[0], (int) c[1])),
        tv("percentrank", X, window("n").orElse("20"))
            .yields(Output.of(Unit.NUMBER, Range.HUNDRED))
            .says(
                "share of the n earlier values that do not lie above this one",
                "percentrank = 100 * count(x[k] <= x, k = 1 ... n) / n",
                SOURCE)
            .by(c -> new WindowKernel((int) c[0] + 1, TvFunctions::percentRank)),
        tv("cog", X, window("n").orElse("10"))
            .yields(Output.of(Unit.NUMBER))
            .says(
                "centre of gravity: how far back the weight of the values lies, negative",
                "cog = -sum((k + 1) * x[k], k = 0 ... n - 1) / sum(x, n)",
                SOURCE)
            .by(c -> new WindowKernel((int) c[0], TvFunctions::centre)),
        tv("swma", X)
            .yields(sameAs(0))
            .says(
                "symmetrically weighted mean of four values",
                "swma = (x + 2 x[1] + 2 x[2] + x[3]) / 6",
                SOURCE)
            .by(_ -> new WindowKernel(4, (x, _) -> symmetric(x))));
  }

  private static Entry tv(String name, Parameter... parameters) {
    return Entry.of(Family.TV, "tv." + name, parameters);
  }

  private static double percentRank(Window x, int length) {
    int notAbove = 0;
    for (int ago = 1; ago < length; ago++) {
      notAbove += x.get(ago) <= x.get(0) ? 1 : 0;
    }
    return 100.0 * notAbove / (length - 1);
  }

  private static double centre(Window x, int length) {
    double weighted = 0;
    double total = 0;
    for (int ago = 0; ago < length; ago++) {
      weighted += (ago + 1) * x.get(ago);
      total += x.get(ago);
    }
    return Ratio.of(-weighted, total);
  }

  private static double symmetric(Window x) {
    return (x.get(0) + 2 * x.get(1) + 2 * x.get(2) + x.get(3)) / 6;
  }
}
