package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.series;

import java.util.List;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.kernel.cycle.CycleKernel;

/** Measures of the dominant cycle, with TA-Lib's constants and starts. */
final class CycleFunctions {

  private static final String SOURCE =
      "J. F. Ehlers, Rocket Science for Traders (2001), with TA-Lib's start";
  private static final String PERIOD =
      """
      s = (4 * x + 3 * x[1] + 2 * x[2] + x[3]) / 10
      in-phase and quadrature part of s by a Hilbert transform of 7 rows
      period = smoothed rotation of the two, between 6 and 50 rows
      """;
  private static final Range PHASE = new Range(-360, 315);

  private CycleFunctions() {}

  static List<Function> functions() {
    return List.of(
        entry("ht_dcperiod")
            .yields(Output.of(Unit.NUMBER, new Range(0, 50)))
            .says("period of the dominant cycle in bars", PERIOD, SOURCE)
            .by(_ -> CycleKernel.dominantPeriod()),
        entry("ht_dcphase")
            .yields(Output.of(Unit.NUMBER, PHASE))
            .says(
                "phase of the dominant cycle in degrees",
                PERIOD + "phase = angle of s against a sine and a cosine of that period",
                SOURCE)
            .by(_ -> CycleKernel.dominantPhase()),
        entry("ht_phasor")
            .yields(sameAs(0).named("in_phase"), sameAs(0).named("quadrature"))
            .says(
                "the cycle in two parts, a quarter of it apart",
                "d = hilbert(s), in_phase = d[3], quadrature = hilbert(d)",
                SOURCE)
            .by(_ -> CycleKernel.phasor()),
        entry("ht_sine")
            .yields(sine().named("sine"), sine().named("lead"))
            .says(
                "sine of the dominant cycle's phase, and the same an eighth of a cycle ahead",
                PERIOD + "sine = sin(phase), lead = sin(phase + 45)",
                SOURCE)
            .by(_ -> CycleKernel.sineWave()),
        entry("ht_trendline")
            .yields(sameAs(0))
            .says(
                "the series averaged over one dominant cycle",
                PERIOD + "m = mean of one period, trendline = (4m + 3m[1] + 2m[2] + m[3]) / 10",
                SOURCE)
            .by(_ -> CycleKernel.trendline()),
        entry("ht_trendmode")
            .yields(Output.of(Unit.NUMBER, Range.TRUTH))
            .says(
                "1 in a trend, 0 in a cycle",
                """
                0 for half a period after sine and lead crossed
                0 where the phase turns by 0.67 to 1.5 of what the period makes it turn
                1 where s is 1.5% or more away from the trendline, else 1\
                """,
                SOURCE)
            .by(_ -> CycleKernel.trendMode()),
        Entry.of(Family.CYCLE, "mama", series("x"), limit("fast", "0.5"), limit("slow", "0.05"))
            .yields(sameAs(0).named("mama"), sameAs(0).named("fama"))
            .says(
                "average whose step follows the turn of the cycle's phase, and its follower",
                """
                alpha = fast / turn of the phase in degrees, between slow and fast
                mama = alpha * x + (1 - alpha) * mama[1]
                fama = alpha / 2 * mama + (1 - alpha / 2) * fama[1]
                both begin at 0\
                """,
                "J. F. Ehlers, MESA Adaptive Moving Averages, TASC (2001), with TA-Lib's start")
            .by(c -> CycleKernel.adaptiveAverage(c[0], c[1])));
  }

  private static Entry entry(String name) {
    return Entry.of(Family.CYCLE, name, series("x"));
  }

  private static Output sine() {
    return Output.of(Unit.NUMBER, new Range(-1, 1));
  }

  private static Parameter limit(String name, String usual) {
    return number(name).within(0.01, 0.99).orElse(usual);
  }
}
