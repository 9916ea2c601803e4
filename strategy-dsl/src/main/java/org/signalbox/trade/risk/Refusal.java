package org.signalbox.trade.risk;

/**
 * A limit that an order breaks.
 *
 * @param message one clause for a person to read
 */
public record Refusal(Code code, String message) {

  /** Which limit it is, or what could not be known. */
  public enum Code {
    ORDER_VALUE,
    ORDER_QUANTITY,
    POSITION,
    GROSS_EXPOSURE,
    LEVERAGE,
    ORDER_RATE,
    PRICE_COLLAR,
    DAILY_LOSS,
    SYMBOL,
    HOURS,
    MARKET_CLOSED,
    STALE_DATA,
    /** A limit needs a price, and there is none. */
    NO_PRICE
  }
}
