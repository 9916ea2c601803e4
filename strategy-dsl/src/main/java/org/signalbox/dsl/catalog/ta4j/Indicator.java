package org.signalbox.dsl.catalog.ta4j;

import java.util.List;
import org.signalbox.kernel.Kernel;

/**
 * An indicator of ta4j that can be called: a line of the table.
 *
 * @param name as a strategy writes it behind {@code ta4j.}
 * @param readsBars whether it reads open, high, low, close and volume, after its series
 * @param settles how long its value hangs on where the bars begin
 * @param unit the word of the unit of its value; {@code x} where it is that of the first series
 * @param construction how ta4j constructs it, which is also its formula
 */
public record Indicator(
    String name,
    List<Argument> arguments,
    boolean readsBars,
    Settles settles,
    String unit,
    Construction construction,
    String summary) {

  /** What may stand in an argument's place. */
  public enum Kind {
    SERIES,
    WINDOW,
    COUNT,
    NUMBER
  }

  /**
   * One argument.
   *
   * @param usual the value that is taken where a call leaves it out; empty for a series
   * @param least the least value; empty where the kind has its own
   */
  public record Argument(Kind kind, String name, String usual, String least) {}

  /** How long a value hangs on where the bars begin. */
  public sealed interface Settles {

    /** As long as a rehearsal shows. */
    record Measured() implements Settles {}

    /** For ever. */
    record Never() implements Settles {}

    /** For so many times the longest window; where there is none, for so many rows. */
    record Times(int factor) implements Settles {}
  }

  public Indicator {
    arguments = List.copyOf(arguments);
  }

  /** How many columns a row has: the series, then the bar's five. */
  int columns() {
    long series = arguments.stream().filter(each -> each.kind() == Kind.SERIES).count();
    return (int) series + (readsBars ? 5 : 0);
  }

  /**
   * Builds a kernel that has seen nothing yet.
   *
   * @throws IllegalArgumentException where ta4j refuses the constants or never has a value
   */
  public Kernel kernel(double[] constants) {
    return new IndicatorKernel(this, constants);
  }
}
