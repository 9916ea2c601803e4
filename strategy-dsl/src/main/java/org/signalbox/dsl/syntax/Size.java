package org.signalbox.dsl.syntax;

import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** How much to trade or to hold. */
public sealed interface Size {

  Span span();

  /**
   * {@code risk 1% of equity over 2 * atr(14)}.
   *
   * @param distance what one unit may lose; the distance of the initial stop where it is left out
   */
  record Risk(Expression amount, Optional<Expression> distance, Span span) implements Size {}

  /** {@code 10% of equity}, {@code $5000}. */
  record Amount(Expression amount, Span span) implements Size {}

  /** {@code 100 shares}, {@code 2 lots}. */
  record Units(Expression count, Unit unit, Span span) implements Size {}

  enum Unit {
    SHARES,
    UNITS,
    LOTS,
    CONTRACTS
  }
}
