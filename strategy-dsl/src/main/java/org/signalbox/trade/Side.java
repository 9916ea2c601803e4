package org.signalbox.trade;

/** The side of a position. */
public enum Side {
  LONG,
  SHORT;

  public Side opposite() {
    return this == LONG ? SHORT : LONG;
  }

  /** What one does to open a position of this side, or to add to it. */
  public Action opening() {
    return this == LONG ? Action.BUY : Action.SELL;
  }

  /** What one does to close a position of this side. */
  public Action closing() {
    return opening().opposite();
  }

  /** {@code 1} where a rising price earns, {@code -1} where it loses. */
  public int sign() {
    return this == LONG ? 1 : -1;
  }
}
