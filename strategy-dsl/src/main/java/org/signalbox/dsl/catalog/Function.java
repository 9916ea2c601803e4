package org.signalbox.dsl.catalog;

import java.util.List;
import org.signalbox.kernel.Kernel;

/**
 * A function that a strategy may call: its signature, what computes it, and what a person should
 * know.
 *
 * @param name as a strategy writes it: {@code rsi}, {@code talib.adx}, {@code candlestick.hammer}
 * @param family the heading under which it is listed
 * @param bars the columns of the instrument's bars that it reads after its column arguments
 * @param outputs one, unnamed, or several named fields; the first is the value of a bare call
 * @param maker builds the kernel; its inputs are the column arguments in the order of {@code
 *     parameters}, then {@code bars}
 */
public record Function(
    String name,
    Family family,
    List<Parameter> parameters,
    List<BarField> bars,
    List<Output> outputs,
    Maker maker,
    Documentation documentation) {

  public Function {
    parameters = List.copyOf(parameters);
    bars = List.copyOf(bars);
    outputs = List.copyOf(outputs);
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("a function needs an output: " + name);
    }
  }

  /** The headings of the catalogue. */
  public enum Family {
    AVERAGE("moving averages"),
    MOMENTUM("momentum and oscillators"),
    TREND("trend and direction"),
    VOLATILITY("volatility and bands"),
    VOLUME("volume"),
    STATISTIC("windows and statistics"),
    EVENT("events and memory"),
    LEVEL("levels and swings"),
    CYCLE("cycles and filters"),
    CANDLESTICK("candlestick patterns"),
    MATHEMATICS("mathematics"),
    TALIB("replicas of TA-Lib"),
    TV("replicas of TradingView"),
    TA4J("from ta4j");

    private final String heading;

    Family(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  /** Builds the kernel of a call from its constant arguments. */
  @FunctionalInterface
  public interface Maker {

    /**
     * Builds a kernel that has seen nothing yet.
     *
     * @param constants the constant arguments in the order of the parameters that are not columns;
     *     a flag is 1 or 0
     * @throws IllegalArgumentException where a constant is out of bounds: "period must be at least
     *     1, was 0"
     */
    Kernel make(double[] constants);
  }

  /**
   * What {@code signalbox functions NAME} prints.
   *
   * @param summary one clause: "how much of the recent movement went up"
   * @param formula plain text, one equation a line
   * @param source where the formula is published
   */
  public record Documentation(String summary, String formula, String source) {}
}
