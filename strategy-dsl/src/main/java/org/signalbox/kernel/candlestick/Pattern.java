package org.signalbox.kernel.candlestick;

import static java.lang.Math.max;

import java.util.OptionalDouble;
import org.signalbox.kernel.Kernel;

/**
 * A candlestick pattern.
 *
 * @param name in words joined by underscores: {@code evening_star}
 * @param summary one clause for a person who chooses among patterns
 * @param formula the conditions in plain text, one a line; candle 0 is the latest
 * @param warmUp how many candles must have been before the first that can be judged
 * @param penetration how far a candle must reach into another body, as a share of that body, where
 *     the pattern asks for it: the usual value
 */
public record Pattern(
    String name,
    String summary,
    String formula,
    int warmUp,
    OptionalDouble penetration,
    Rule rule) {

  /** The predicate of a pattern. */
  @FunctionalInterface
  interface Rule {

    /** Returns -1 where the pattern is bearish, +1 where it is bullish, 0 where it is absent. */
    int at(Candles candles, double penetration);
  }

  static Pattern named(String name, int warmUp, String summary, String formula, Rule rule) {
    return new Pattern(name, summary, formula, warmUp, OptionalDouble.empty(), rule);
  }

  Pattern penetrating(double usual) {
    return new Pattern(name, summary, formula, warmUp, OptionalDouble.of(usual), rule);
  }

  /** The warm-up of a pattern over some candles, each measured by some settings. */
  static int warmUp(int candles, CandleSetting... settings) {
    int longest = 0;
    for (CandleSetting setting : settings) {
      longest = max(longest, setting.period());
    }
    return candles - 1 + longest;
  }

  /** +1 where the condition holds. */
  static int bullish(boolean condition) {
    return condition ? 1 : 0;
  }

  /** -1 where the condition holds. */
  static int bearish(boolean condition) {
    return condition ? -1 : 0;
  }

  /** A kernel that looks for this pattern; its inputs are open, high, low and close. */
  public Kernel kernel(double depth) {
    return new PatternScan(this, depth);
  }

  /** A kernel with the usual penetration. */
  public Kernel kernel() {
    return kernel(penetration.orElse(0));
  }
}
