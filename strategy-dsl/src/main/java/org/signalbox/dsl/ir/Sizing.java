package org.signalbox.dsl.ir;

import java.util.Optional;

/** How much an entry buys. */
public sealed interface Sizing {

  /** A number of shares, units or contracts. */
  record Units(Term count) implements Sizing {}

  /** A number of lots of the instrument. */
  record Lots(Term count) implements Sizing {}

  /** Worth this much money at the decision. */
  record Worth(Term money) implements Sizing {}

  /**
   * So much that the initial stop loses {@code money}.
   *
   * @param over the price distance that counts instead of the stop's
   */
  record Risk(Term money, Optional<Term> over) implements Sizing {}
}
