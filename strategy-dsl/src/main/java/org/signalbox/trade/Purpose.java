package org.signalbox.trade;

import java.util.Locale;

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

  /** How a strategy and a report name it: {@code stop_loss}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its place among the purposes, from 0 on: how a number stands for it. */
  public int place() {
    return compareTo(ENTRY);
  }

  /** Whether a fill for this purpose opens a position or enlarges it. */
  public boolean enters() {
    return this == ENTRY || this == ADDITION;
  }
}
