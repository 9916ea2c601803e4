package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Function.Family.AVERAGE;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import org.signalbox.kernel.average.ExponentialAverage;
import org.signalbox.kernel.average.SimpleAverage;

/** Moving averages. */
final class Averages {

  private static final Parameter X = series("x");
  private static final Parameter N = window("n");

  private Averages() {}

  static List<Function> functions() {
    return List.of(
        entry("sma", X, N)
            .says(
                "mean of the last n values",
                "sma = (x + x[1] + ... + x[n-1]) / n",
                "common property")
            .by(c -> new SimpleAverage((int) c[0])),
        entry("ema", X, N)
            .says(
                "average that every value moves by 2 / (n + 1) of the distance",
                "ema = ema[1] + 2 / (n + 1) * (x - ema[1])\nfirst ema = sma of the first n values",
                "P. N. Haurlan, Measuring Trend Values (1968)")
            .by(c -> ExponentialAverage.of((int) c[0])));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(AVERAGE, name, parameters).yields(sameAs(0));
  }
}
