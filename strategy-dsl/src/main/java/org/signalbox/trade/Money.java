package org.signalbox.trade;

import java.math.BigDecimal;

/**
 * An exact amount in one currency.
 *
 * @param currency a currency code such as {@code USD}, or that of a crypto asset such as {@code
 *     USDT}
 */
public record Money(BigDecimal amount, String currency) {

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * The sum of two amounts.
   *
   * @throws IllegalArgumentException where the currencies differ
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot add '%s' to '%s'".formatted(other.currency, currency));
    }
    return new Money(amount.add(other.amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
