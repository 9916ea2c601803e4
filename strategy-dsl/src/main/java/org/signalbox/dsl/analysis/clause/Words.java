package org.signalbox.dsl.analysis.clause;

import org.signalbox.dsl.ir.Clause.Period;
import org.signalbox.dsl.syntax.Rule.QuotaPeriod;
import org.signalbox.trade.Side;

/** Words of the syntax that the program has under its own names. */
final class Words {

  private Words() {}

  static Side of(org.signalbox.dsl.syntax.Side side) {
    return switch (side) {
      case LONG -> Side.LONG;
      case SHORT -> Side.SHORT;
    };
  }

  static Period of(QuotaPeriod period) {
    return switch (period) {
      case BAR -> Period.BAR;
      case SESSION -> Period.SESSION;
      case DAY -> Period.DAY;
      case WEEK -> Period.WEEK;
      case MONTH -> Period.MONTH;
    };
  }
}
