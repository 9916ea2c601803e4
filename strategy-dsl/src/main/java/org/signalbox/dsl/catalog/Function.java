package org.signalbox.dsl.catalog;

import java.util.List;
import java.util.Optional;
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
 * @param windows other forms of its window
 */
public record Function(
    String name,
    Family family,
    List<Parameter> parameters,
    List<BarField> bars,
    List<Output> outputs,
    Maker maker,
    Windows windows,
    Documentation documentation) {

  public Function {
    parameters = List.copyOf(parameters);
    bars = List.copyOf(bars);
    outputs = List.copyOf(outputs);
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("a function needs an output: " + name);
    }
  }

  /**
   * Builds the kernel of a call.
   *
   * @param constants the constant arguments in the order of the parameters that are not columns
   * @throws IllegalArgumentException where a constant is out of bounds: "n must be at least 1, was
   *     0"
   */
  public Kernel kernel(double... constants) {
    return make(maker, constants);
  }

  /**
   * Builds the kernel of a call whose window length changes from bar to bar. The constant of the
   * window parameter is then the greatest length, and the kernel takes the length as one more
   * input, the last.
   *
   * @throws IllegalArgumentException where a constant is out of bounds, or the function has no such
   *     form
   */
  public Kernel dynamicKernel(double... constants) {
    return make(
        windows.dynamic().orElseThrow(() -> lacks("a window of changing length")), constants);
  }

  /**
   * Builds the kernel of a call whose window begins anew whenever one more input, the last,
   * changes: {@code highest(high, since: session)}. The window parameter has no constant then.
   *
   * @param constants those of the other parameters
   * @throws IllegalArgumentException where a constant is out of bounds, or the function has no such
   *     form
   */
  public Kernel sinceKernel(double... constants) {
    Maker since = windows.since().orElseThrow(() -> lacks("a window since an event"));
    return make(
        since, parameters.stream().filter(p -> !p.isColumn() && !p.isWindow()).toList(), constants);
  }

  private Kernel make(Maker chosen, double[] constants) {
    return make(chosen, parameters.stream().filter(p -> !p.isColumn()).toList(), constants);
  }

  private Kernel make(Maker chosen, List<Parameter> expected, double[] constants) {
    if (expected.size() != constants.length) {
      throw new IllegalArgumentException(
          "'" + name + "' takes " + expected.size() + " constants, was " + constants.length);
    }
    for (int i = 0; i < constants.length; i++) {
      expected.get(i).check(constants[i]);
    }
    return chosen.make(constants);
  }

  private IllegalArgumentException lacks(String form) {
    return new IllegalArgumentException("'" + name + "' has no form with " + form);
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
   * Other forms that a function's window may take. Where both are empty the window is a constant.
   *
   * @param dynamic see {@link #dynamicKernel}
   * @param since see {@link #sinceKernel}
   */
  public record Windows(Optional<Maker> dynamic, Optional<Maker> since) {

    public static final Windows CONSTANT = new Windows(Optional.empty(), Optional.empty());
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
