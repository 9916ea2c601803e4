package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Parameter.count;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.kernel.talib.AverageType;
import org.signalbox.kernel.talib.Seeding;

/** What the entries of all {@code talib.*} functions have in common. */
final class TalibEntries {

  static final String SOURCE = "TA-Lib 0.4";
  static final Parameter X = series("x");
  static final Output POINTS = Output.of(Unit.NUMBER);
  static final Output HUNDRED = Output.of(Unit.NUMBER, Range.HUNDRED);
  static final Output PRICE = Output.of(Unit.PRICE);

  /** Whether averages begin at the first value, as Metastock's do. */
  static final Parameter METASTOCK = flag("metastock").orElse("false");

  private static final int LONGEST = 100_000;

  private TalibEntries() {}

  static Entry talib(String name, Parameter... parameters) {
    return Entry.of(Family.TALIB, "talib." + name, parameters);
  }

  /** A period with TA-Lib's bounds. */
  static Parameter period(String name, int least, int usual) {
    return window(name).within(least, LONGEST).orElse(Integer.toString(usual));
  }

  static Parameter type(String name) {
    return count(name).within(0, AverageType.values().length - 1).orElse("0");
  }

  static AverageType typeOf(double number) {
    return AverageType.of(number);
  }

  static Seeding seeding(double metastock) {
    return Seeding.metastock(metastock == 1);
  }
}
