package org.signalbox.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How far from the entry price a protective level lies, or the level itself. */
public sealed interface Distance {

  /** Digits kept where a distance is a quotient; levels are rounded to the tick afterwards. */
  int SCALE = 12;

  /** In price: {@code 2 * atr(14)}, {@code 10 ticks}. */
  record Points(BigDecimal points) implements Distance {}

  /** As a part of the entry price: {@code 0.05} for {@code 5%}. */
  record Part(BigDecimal fraction) implements Distance {}

  /** In multiples of the position's initial risk: {@code 3R}. */
  record InitialRisk(BigDecimal multiple) implements Distance {}

  /** In money of the whole position: {@code $500}. */
  record Cash(BigDecimal amount) implements Distance {}

  /** No distance at all but a price: {@code at low}. */
  record Level(BigDecimal price) implements Distance {}

  /**
   * The price that lies this far from an anchor.
   *
   * @param anchor the entry price from which the rule counts
   * @param direction {@code 1} for above the anchor, {@code -1} for below
   * @param units quantity held times the contract multiplier
   * @param risk the position's initial risk per unit, {@code 0} where it has none
   * @return empty where the distance has no meaning: multiples of a risk that is not there
   */
  default Optional<BigDecimal> from(
      BigDecimal anchor, int direction, BigDecimal units, BigDecimal risk) {
    return switch (this) {
      case Points(BigDecimal points) -> Optional.of(shifted(anchor, direction, points));
      case Part(BigDecimal part) -> Optional.of(shifted(anchor, direction, anchor.multiply(part)));
      case InitialRisk(BigDecimal multiple) ->
          risk.signum() == 0
              ? Optional.empty()
              : Optional.of(shifted(anchor, direction, risk.multiply(multiple)));
      case Cash(BigDecimal amount) ->
          Optional.of(
              shifted(anchor, direction, amount.divide(units, SCALE, RoundingMode.HALF_EVEN)));
      case Level(BigDecimal price) -> Optional.of(price);
    };
  }

  private static BigDecimal shifted(BigDecimal anchor, int direction, BigDecimal by) {
    return direction > 0 ? anchor.add(by) : anchor.subtract(by);
  }
}
