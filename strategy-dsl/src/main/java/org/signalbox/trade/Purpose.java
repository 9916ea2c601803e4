package org.signalbox.trade;

/** Why an order exists, and so why a fill happened. */
public enum Purpose {
  ENTRY,
  ADDITION,
  /** An {@code exit} clause became true. */
  EXIT,
  /** An opposite entry closed the position, whether or not it then opened its own. */
  REVERSAL,
  STOP_LOSS,
  TAKE_PROFIT,
  TRAILING_STOP,
  BREAKEVEN,
  SQUARE_OFF,
  /** The strategy was halted and everything was closed. */
  HALT,
  /** A target position or an allocation asked for another size. */
  REBALANCE,
  /** The instrument ceased to trade. */
  DELISTING,
  /** The run ended with the position open, and its profile closes what is open. */
  END_OF_RUN;

  /** Whether a fill for this purpose opens a position or enlarges it. */
  public boolean enters() {
    return this == ENTRY || this == ADDITION;
  }
}
