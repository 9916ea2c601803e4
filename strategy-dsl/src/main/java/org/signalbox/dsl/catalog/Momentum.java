package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.VOLUME;
import static org.signalbox.dsl.catalog.Function.Family.MOMENTUM;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.Chain;
import org.signalbox.kernel.average.NestedAverage;
import org.signalbox.kernel.oscillator.Change;
import org.signalbox.kernel.oscillator.Convergence;
import org.signalbox.kernel.oscillator.Coppock;
import org.signalbox.kernel.oscillator.DetrendedPrice;
import org.signalbox.kernel.oscillator.KnowSureThing;
import org.signalbox.kernel.oscillator.PriceMomentum;
import org.signalbox.kernel.oscillator.SchaffTrendCycle;
import org.signalbox.kernel.oscillator.TrueStrength;
import org.signalbox.kernel.volatility.ChangeBands;

/** Momentum: how far and how fast a series goes. */
final class Momentum {

  private static final Parameter X = series("x");
  private static final Parameter N = window("n");
  private static final Parameter FAST12 = window("fast").orElse("12");
  private static final Parameter SLOW26 = window("slow").orElse("26");
  private static final Parameter SMOOTH9 = window("smooth").orElse("9");
  private static final Output PERCENT = Output.of(Unit.PERCENT);
  private static final Output POINTS = Output.of(Unit.NUMBER);
  private static final String APPEL =
      "G. Appel, The Moving Average Convergence-Divergence Trading Method (1985)";

  private Momentum() {}

  static List<Function> functions() {
    return Stream.of(changes(), convergence(), smoothed()).flatMap(List::stream).toList();
  }

  private static List<Function> changes() {
    return List.of(
        entry("roc", X, N)
            .yields(PERCENT)
            .says("rate of change over n bars", "roc = x / x[n] - 1", "common property")
            .by(c -> Change.relative((int) c[0])),
        entry("change", X, N.orElse("1"))
            .yields(sameAs(0))
            .says("difference to the value n bars ago", "change = x - x[n]", "common property")
            .by(c -> Change.absolute((int) c[0])),
        entry("roc_bands", X, N, window("smooth").orElse("5"), window("deviation").orElse("5"))
            .yields(
                PERCENT.named("roc"),
                PERCENT.named("ema"),
                PERCENT.named("upper"),
                PERCENT.named("lower"))
            .says(
                "rate of change with bands as wide as it usually is",
                """
                roc = x / x[n] - 1, ema = ema(roc, smooth)
                upper = sqrt(mean of roc^2 over deviation bars), lower = -upper\
                """,
                "common property")
            .by(c -> new ChangeBands((int) c[0], (int) c[1], (int) c[2])),
        entry("dpo", X, N.orElse("20"))
            .yields(sameAs(0))
            .says(
                "detrended price: a value half a window back against the average around it",
                "dpo = x[floor(n / 2) + 1] - sma(x, n)",
                "StockCharts ChartSchool, Detrended Price Oscillator")
            .by(c -> new DetrendedPrice((int) c[0])));
  }

  private static List<Function> convergence() {
    return List.of(
        entry("macd", X, FAST12, SLOW26, SMOOTH9)
            .yields(
                sameAs(0).named("line"), sameAs(0).named("signal"), sameAs(0).named("histogram"))
            .says(
                "a fast average less a slow one, and an average of that",
                """
                line = ema(x, fast) - ema(x, slow)
                signal = ema(line, smooth), histogram = line - signal\
                """,
                APPEL)
            .by(c -> Convergence.absolute((int) c[0], (int) c[1], (int) c[2])),
        entry("ppo", X, FAST12, SLOW26, SMOOTH9)
            .yields(PERCENT.named("line"), PERCENT.named("signal"), PERCENT.named("histogram"))
            .says(
                "a fast average less a slow one as a share of the slow one",
                """
                line = ema(x, fast) / ema(x, slow) - 1
                signal = ema(line, smooth), histogram = line - signal\
                """,
                APPEL)
            .by(c -> Convergence.relative((int) c[0], (int) c[1], (int) c[2])),
        entry("pvo", FAST12, SLOW26, SMOOTH9)
            .reads(VOLUME)
            .yields(PERCENT.named("line"), PERCENT.named("signal"), PERCENT.named("histogram"))
            .says(
                "a fast average of the volume less a slow one as a share of the slow one",
                """
                line = ema(volume, fast) / ema(volume, slow) - 1
                signal = ema(line, smooth), histogram = line - signal\
                """,
                "StockCharts ChartSchool, Percentage Volume Oscillator")
            .by(c -> Convergence.relative((int) c[0], (int) c[1], (int) c[2])),
        entry(
                "stc",
                X,
                window("cycle").orElse("10"),
                window("fast").orElse("23"),
                window("slow").orElse("50"))
            .yields(Output.of(Unit.NUMBER, Range.HUNDRED))
            .says(
                "where the distance of two averages lies within its own recent range",
                "m = ema(x, fast) - ema(x, slow)\nstc = sma(stochastic_of(m, cycle), 3)",
                "D. Schaff, The Schaff Trend Cycle (1999)")
            .by(c -> new SchaffTrendCycle((int) c[0], (int) c[1], (int) c[2])));
  }

  private static List<Function> smoothed() {
    return List.of(
        entry(
                "tsi",
                X,
                window("slow").orElse("25"),
                window("fast").orElse("13"),
                window("smooth").orElse("7"))
            .yields(
                Output.of(Unit.NUMBER, new Range(-100, 100)).named("value"),
                Output.of(Unit.NUMBER, new Range(-100, 100)).named("signal"))
            .says(
                "the twice smoothed change as a share of the twice smoothed movement",
                """
                e(x) = ema(ema(x, slow), fast)
                value = 100 * e(x - x[1]) / e(abs(x - x[1])), signal = ema(value, smooth)\
                """,
                "W. Blau, Momentum, Direction and Divergence (1995)")
            .by(c -> new TrueStrength((int) c[0], (int) c[1], (int) c[2])),
        entry(
                "pmo",
                X,
                window("slow").orElse("35").atLeast(2),
                window("fast").orElse("20").atLeast(2),
                window("smooth").orElse("10"))
            .yields(POINTS.named("line"), POINTS.named("signal"))
            .says(
                "a rate of change smoothed twice",
                """
                line = a(a(1000 * roc(x, 1), slow), fast), a(x, n) stepping by 2 / n
                signal = ema(line, smooth)\
                """,
                "C. Swenlin, DecisionPoint Price Momentum Oscillator")
            .by(c -> new PriceMomentum((int) c[0], (int) c[1], (int) c[2])),
        entry("trix", X, N.orElse("14"), flag("together").orElse("false"))
            .yields(PERCENT)
            .says(
                "rate of change of a three times smoothed series",
                """
                trix = roc(e3, 1), e3 = ema(ema(ema(x, n), n), n)
                together: all stages start at the mean of the first n values\
                """,
                "J. K. Hutson, Good TRIX (1983)")
            .by(c -> trix((int) c[0], c[1] != 0)),
        entry("kst", X, SMOOTH9)
            .yields(POINTS.named("line"), POINTS.named("signal"))
            .says(
                "four smoothed rates of change, the slower ones weighing more",
                """
                line = 100 * (sma(roc(x, 10), 10) + 2 * sma(roc(x, 15), 10)
                       + 3 * sma(roc(x, 20), 10) + 4 * sma(roc(x, 30), 15))
                signal = sma(line, smooth)\
                """,
                "M. J. Pring, Summed Rate of Change (KST) (1992)")
            .by(c -> new KnowSureThing((int) c[0])),
        entry(
                "coppock",
                X,
                window("slow").orElse("14"),
                window("fast").orElse("11"),
                window("smooth").orElse("10"))
            .yields(POINTS)
            .says(
                "two rates of change, smoothed",
                "coppock = wma(100 * (roc(x, slow) + roc(x, fast)), smooth)",
                "E. S. C. Coppock, Practical Relative Strength Charting (1962)")
            .by(c -> new Coppock((int) c[0], (int) c[1], (int) c[2])));
  }

  private static Chain trix(int length, boolean together) {
    return new Chain(NestedAverage.third(length, together), Change.relative(1));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(MOMENTUM, name, parameters);
  }
}
