package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.Parameter.percent;

import java.util.List;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.kernel.candlestick.CandlestickPatterns;
import org.signalbox.kernel.candlestick.Pattern;

/** The candlestick patterns: {@code candlestick.hammer()}. */
final class CandlestickFunctions {

  private static final Output RESULT = Output.of(Unit.NUMBER, new Range(-1, 1));

  private CandlestickFunctions() {}

  static List<Function> functions() {
    return CandlestickPatterns.all().stream().map(CandlestickFunctions::function).toList();
  }

  private static Function function(Pattern pattern) {
    return Entry.of(Family.CANDLESTICK, "candlestick." + pattern.name(), parameters(pattern))
        .reads(OPEN, HIGH, LOW, CLOSE)
        .yields(RESULT)
        .says(pattern.summary(), pattern.formula(), "TA-Lib, with its default candle settings")
        .by(c -> c.length == 0 ? pattern.kernel() : pattern.kernel(c[0]));
  }

  private static Parameter[] parameters(Pattern pattern) {
    return pattern.penetration().stream()
        .mapToObj(usual -> percent("penetration").atLeast(0).orElse(inPercent(usual)))
        .toArray(Parameter[]::new);
  }

  private static String inPercent(double share) {
    return Math.round(100 * share) + "%";
  }
}
