package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.Function.Family.VOLATILITY;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import org.signalbox.kernel.volatility.AverageTrueRange;

/** Volatility and bands. */
final class Volatility {

  private Volatility() {}

  static List<Function> functions() {
    return List.of(
        Entry.of(VOLATILITY, "atr", window("n").orElse("14"))
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.PRICE, Range.POSITIVE))
            .says(
                "Wilder's average of the true range",
                """
                tr = max(high, close[1]) - min(low, close[1])
                atr = atr[1] + (tr - atr[1]) / n
                first tr = high - low, first atr = mean of the first n\
                """,
                "J. W. Wilder, New Concepts in Technical Trading Systems (1978)")
            .by(c -> new AverageTrueRange((int) c[0])));
  }
}
