package org.signalbox.backtest.venue;

/** Where in its session a bar lies: which auctions it holds. */
public enum SessionPart {
  /** The bar is the session: its open and its close are the official ones. */
  WHOLE(true, true),
  FIRST(true, false),
  MIDDLE(false, false),
  LAST(false, true);

  private final boolean opens;
  private final boolean closes;

  SessionPart(boolean opens, boolean closes) {
    this.opens = opens;
    this.closes = closes;
  }

  public static SessionPart of(boolean opens, boolean closes) {
    if (opens) {
      return closes ? WHOLE : FIRST;
    }
    return closes ? LAST : MIDDLE;
  }

  /** Whether the bar's open is the price of the opening auction. */
  public boolean opens() {
    return opens;
  }

  /** Whether the bar's close is the price of the closing auction. */
  public boolean closes() {
    return closes;
  }
}
