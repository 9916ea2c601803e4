package org.signalbox.dsl.run.decide;

import java.util.Optional;
import org.signalbox.dsl.ir.Clause.Period;
import org.signalbox.dsl.ir.Clause.Validity;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;

/**
 * What a clause says of all its orders, whatever they are for.
 *
 * @param validity how long they are to work
 * @param lasts while this is true they keep working
 * @param counted the period within which their fills are counted
 */
record Lifetime(Validity validity, Optional<Value> lasts, Optional<Period> counted) {

  /** Of orders that must be done: square-off, halt, an opposite signal. */
  static final Lifetime UNTIL_CANCELLED =
      new Lifetime(new Validity.UntilCancelled(), Optional.empty(), Optional.empty());

  static Lifetime of(Validity validity, Optional<Period> counted, Values values) {
    Optional<Value> lasts =
        validity instanceof Validity.While(var condition)
            ? Optional.of(values.of(condition))
            : Optional.empty();
    return new Lifetime(validity, lasts, counted);
  }
}
