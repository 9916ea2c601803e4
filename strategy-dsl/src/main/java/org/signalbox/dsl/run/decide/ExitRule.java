package org.signalbox.dsl.run.decide;

import java.util.Optional;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;

/**
 * An exit clause for one instrument, ready to be read.
 *
 * @param lifetime how long its orders work
 */
record ExitRule(Clause.Exit clause, Value when, PriceRule price, Lifetime lifetime) {

  static ExitRule of(Clause.Exit clause, Values values) {
    return new ExitRule(
        clause,
        values.of(clause.when()),
        PriceRule.of(clause.price(), values),
        Lifetime.of(clause.validity(), Optional.empty(), values));
  }

  String id() {
    return clause.id();
  }
}
