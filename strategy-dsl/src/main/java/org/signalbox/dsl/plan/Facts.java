package org.signalbox.dsl.plan;

import java.math.BigDecimal;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.kernel.Tolerance;
import org.signalbox.market.Instrument;

/** What an instrument's master data mean in a program. */
public final class Facts {

  private static final double FLOOR_IN_TICKS = 1e-6;

  private Facts() {}

  /** The size that a text names in ticks, points, pips, lots or multipliers. */
  public static double value(Term.Fact fact, Instrument instrument) {
    BigDecimal size =
        switch (fact.kind()) {
          case TICK -> instrument.tickSize();
          case POINT -> instrument.point();
          case PIP -> instrument.pip();
          case LOT -> instrument.lotSize();
          case MULTIPLIER -> instrument.multiplier();
        };
    return fact.count() * size.doubleValue();
  }

  /** The floor of a tolerant comparison between values of these types (rule 16). */
  public static double floor(Type left, Type right, Instrument instrument) {
    return isPriced(left) || isPriced(right)
        ? FLOOR_IN_TICKS * instrument.tickSize().doubleValue()
        : Tolerance.FLOOR;
  }

  private static boolean isPriced(Type type) {
    return type.unit() == Unit.PRICE || type.unit() == Unit.MONEY;
  }
}
