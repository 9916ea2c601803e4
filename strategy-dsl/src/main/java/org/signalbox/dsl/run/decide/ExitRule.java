package org.signalbox.dsl.run.decide;

import java.util.Optional;
import org.signalbox.dsl.ir.Clause;

/**
 * An exit clause for one instrument, ready to be read.
 *
 * @param lasts while this is true its order keeps working
 */
record ExitRule(Clause.Exit clause, Value when, PriceRule price, Optional<Value> lasts) {

  static ExitRule of(Clause.Exit clause, Values values) {
    return new ExitRule(
        clause,
        values.of(clause.when()),
        PriceRule.of(clause.price(), values),
        EntryRule.lasts(clause.validity(), values));
  }

  String id() {
    return clause.id();
  }
}
