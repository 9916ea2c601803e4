package org.signalbox.trade;

import java.math.BigDecimal;

/** How much an order is for. */
public sealed interface Amount {

  /** A number of units, already rounded to the instrument's lot. */
  record Units(BigDecimal quantity) implements Amount {}

  /**
   * As many whole lots as a share of the equity buys at the fill price with its fees. Only profiles
   * that copy another product's sizing use it: everywhere else the size is settled at the decision.
   *
   * @param fraction {@code 1} for all of it
   */
  record ShareOfEquity(BigDecimal fraction) implements Amount {}

  static Amount units(BigDecimal quantity) {
    return new Units(quantity);
  }

  static Amount units(String quantity) {
    return new Units(new BigDecimal(quantity));
  }
}
