package org.signalbox.trade;

/** What an order does. */
public enum Action {
  BUY,
  SELL;

  public Action opposite() {
    return this == BUY ? SELL : BUY;
  }

  /** The side of the position that this opens when there is none. */
  public Side opens() {
    return this == BUY ? Side.LONG : Side.SHORT;
  }

  /** {@code 1} where it adds to the signed quantity held, {@code -1} where it takes from it. */
  public int sign() {
    return this == BUY ? 1 : -1;
  }
}
