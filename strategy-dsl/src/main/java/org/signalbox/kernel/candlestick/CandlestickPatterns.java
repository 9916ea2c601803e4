package org.signalbox.kernel.candlestick;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All 61 patterns, in alphabetical order. */
public final class CandlestickPatterns {

  private static final List<Pattern> ALL =
      Stream.of(
              OneCandle.PATTERNS,
              TwoCandles.PATTERNS,
              Bottoms.PATTERNS,
              Tops.PATTERNS,
              BothWays.PATTERNS,
              Continuations.PATTERNS)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Pattern::name))
          .toList();

  private CandlestickPatterns() {}

  public static List<Pattern> all() {
    return ALL;
  }
}
