package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Function.Family.STATISTIC;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import org.signalbox.kernel.SlidingExtreme;

/** Windows and statistics. */
final class Statistics {

  private static final Parameter X = series("x");
  private static final Parameter N = window("n");

  private Statistics() {}

  static List<Function> functions() {
    return List.of(
        Entry.of(STATISTIC, "highest", X, N)
            .yields(sameAs(0))
            .says(
                "greatest of the last n values",
                "highest = max(x, x[1], ..., x[n-1])",
                "order statistics")
            .by(c -> SlidingExtreme.greatest((int) c[0])),
        Entry.of(STATISTIC, "lowest", X, N)
            .yields(sameAs(0))
            .says(
                "least of the last n values",
                "lowest = min(x, x[1], ..., x[n-1])",
                "order statistics")
            .by(c -> SlidingExtreme.least((int) c[0])));
  }
}
