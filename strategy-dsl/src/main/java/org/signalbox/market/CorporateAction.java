package org.signalbox.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What happened to a share on a day: a split, a dividend, or both.
 *
 * @param exDate the first day on which the share trades without it
 * @param exTime when that day begins on the exchange's wall clock: the instant from which on the
 *     action is known and applied, milliseconds since the epoch
 * @param priceFactor what the dividend takes from earlier prices: 0.99 for one of a hundredth
 * @param splitFactor what the split makes of earlier prices: 0.25 for four new shares for one
 * @param dividend cash for a share as it stood before the split; 0 where there is none
 */
public record CorporateAction(
    LocalDate exDate, long exTime, double priceFactor, double splitFactor, BigDecimal dividend) {

  private static final int RATIO_DIGITS = 12;

  public CorporateAction {
    if (!(priceFactor > 0 && splitFactor > 0)) {
      throw new IllegalArgumentException("the factors of %s must be positive".formatted(exDate));
    }
  }

  public boolean isSplit() {
    return splitFactor != 1;
  }

  public boolean isDividend() {
    return dividend.signum() > 0;
  }

  /** Into how many units the split turns one: {@code 4} for four new shares for one. */
  public BigDecimal ratio() {
    return BigDecimal.ONE
        .divide(new BigDecimal(splitFactor), RATIO_DIGITS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  /** By what earlier prices are multiplied. */
  public double factor() {
    return priceFactor * splitFactor;
  }
}
