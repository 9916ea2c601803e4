package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Function.Family.MOMENTUM;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import org.signalbox.kernel.oscillator.RelativeStrength;

/** Momentum and oscillators. */
final class Oscillators {

  private Oscillators() {}

  static List<Function> functions() {
    return List.of(
        Entry.of(MOMENTUM, "rsi", series("x"), window("n").orElse("14"))
            .yields(Output.of(Unit.NUMBER, Range.HUNDRED))
            .says(
                "how much of the recent movement went up",
                """
                G = G[1] + (max(x - x[1], 0) - G[1]) / n
                L = L[1] + (max(x[1] - x, 0) - L[1]) / n
                rsi = 100 * G / (G + L)
                first G and L = mean of the first n gains and losses\
                """,
                "J. W. Wilder, New Concepts in Technical Trading Systems (1978)")
            .by(c -> new RelativeStrength((int) c[0])));
  }
}
