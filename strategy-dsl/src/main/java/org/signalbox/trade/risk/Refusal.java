package org.signalbox.trade.risk;

/**
 * A limit that an order breaks.
 *
 * @param message one clause for a person to read
 */
public record Refusal(Code code, String message) {

  /** Which limit it is, or what could not be known. */
  public enum Code {
    ORDER_VALUE("the order was worth too much"),
    ORDER_QUANTITY("the order's quantity was too large"),
    POSITION("the position would have become too large"),
    POSITION_VALUE("the position would have become worth too much"),
    GROSS_EXPOSURE("gross exposure would have become too large"),
    LEVERAGE("leverage would have become too high"),
    ORDER_RATE("too many orders left within a minute"),
    OPEN_ORDERS("too many orders worked"),
    PRICE_COLLAR("the price lay too far from the last one"),
    DAILY_LOSS("too much was lost on the day"),
    SYMBOL("the symbol may not be traded"),
    HOURS("it was outside the hours"),
    MARKET_CLOSED("the market was closed"),
    STALE_DATA("the last price was too old"),
    /** A limit needs a price, and there is none. */
    NO_PRICE("no price was known");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    /** What is the same of all refusals of this code, for a person to read. */
    public String text() {
      return text;
    }
  }
}
