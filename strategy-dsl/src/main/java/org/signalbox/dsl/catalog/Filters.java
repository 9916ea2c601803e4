package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Function.Family.CYCLE;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import org.signalbox.kernel.filter.SecondOrderFilter;

/** Filters in the sense of signal processing. */
final class Filters {

  private static final Parameter X = series("x");
  private static final Parameter N = window("n").atLeast(2);
  private static final String EHLERS =
      "J. F. Ehlers, Cybernetic Analysis for Stocks and Futures (2004)";

  private Filters() {}

  static List<Function> functions() {
    return List.of(
        entry("lowpass", X, N)
            .says(
                "two-pole filter that passes what is slower than n bars",
                """
                a = 2 / (n + 1)
                y = (a - a^2 / 4) * x + a^2 / 2 * x[1] - (a - 3 * a^2 / 4) * x[2]
                    + 2 * (1 - a) * y[1] - (1 - a)^2 * y[2]\
                """,
                EHLERS)
            .by(c -> SecondOrderFilter.lowpass((int) c[0])),
        entry("highpass", X, N.atLeast(3))
            .says(
                "two-pole filter that passes what is faster than n bars",
                """
                w = 2 * pi / (sqrt(2) * n), a = (cos(w) + sin(w) - 1) / cos(w)
                y = (1 - a / 2)^2 * (x - 2 * x[1] + x[2]) + 2 * (1 - a) * y[1] - (1 - a)^2 * y[2]\
                """,
                EHLERS)
            .by(c -> SecondOrderFilter.highpass((int) c[0])),
        entry("bandpass", X, N.atLeast(3), number("w").orElse("0.1").within(0.001, 0.3))
            .says(
                "filter that passes a band of w times n on either side of n bars",
                """
                b = cos(2 * pi / n), g = 1 / cos(4 * pi * w / n), a = g - sqrt(g^2 - 1)
                y = (1 - a) / 2 * (x - x[2]) + b * (1 + a) * y[1] - a * y[2]\
                """,
                "J. F. Ehlers, Empirical Mode Decomposition (2010)")
            .by(c -> SecondOrderFilter.bandpass((int) c[0], c[1])));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(CYCLE, name, parameters).yields(sameAs(0));
  }
}
