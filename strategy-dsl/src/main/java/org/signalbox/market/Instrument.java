package org.signalbox.market;

import java.math.BigDecimal;

/**
 * Something that can be traded, with the figures that orders must respect.
 *
 * @param symbol as a strategy names it: {@code AAPL}, {@code BTC/USDT}
 * @param calendar the code of the exchange's calendar
 * @param currency of its prices
 * @param tickSize the least step of a price
 * @param lotSize the least step of a quantity
 * @param minimumQuantity the least quantity of an order
 * @param multiplier how many units of the underlying one contract stands for; 1 for a share
 * @param point what a strategy's {@code point} means
 * @param pip what a strategy's {@code pip} means
 */
public record Instrument(
    String symbol,
    Kind kind,
    String calendar,
    String currency,
    BigDecimal tickSize,
    BigDecimal lotSize,
    BigDecimal minimumQuantity,
    BigDecimal multiplier,
    BigDecimal point,
    BigDecimal pip) {

  /** What sort of thing it is. */
  public enum Kind {
    EQUITY,
    FUND,
    INDEX,
    CURRENCY,
    CRYPTO,
    FUTURE
  }

  public Instrument {
    requirePositive("tick size", tickSize);
    requirePositive("lot size", lotSize);
    requirePositive("minimum quantity", minimumQuantity);
    requirePositive("multiplier", multiplier);
    requirePositive("point", point);
    requirePositive("pip", pip);
  }

  /** A share: ticks of a cent, whole shares. */
  public static Instrument equity(String symbol, String calendar, String currency) {
    BigDecimal cent = new BigDecimal("0.01");
    return new Instrument(
        symbol,
        Kind.EQUITY,
        calendar,
        currency,
        cent,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        cent);
  }

  /** A coin against a currency, traded at all hours: fractions down to 1e-8. */
  public static Instrument crypto(String symbol, String currency, BigDecimal tickSize) {
    BigDecimal satoshi = new BigDecimal("0.00000001");
    return new Instrument(
        symbol,
        Kind.CRYPTO,
        "24/7",
        currency,
        tickSize,
        satoshi,
        satoshi,
        BigDecimal.ONE,
        BigDecimal.ONE,
        tickSize);
  }

  private static void requirePositive(String what, BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(what + " must be positive, was " + value);
    }
  }
}
