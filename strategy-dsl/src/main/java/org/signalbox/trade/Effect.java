package org.signalbox.trade;

/** What an order may do to the position of its instrument. */
public sealed interface Effect {

  /**
   * Opens a position.
   *
   * @param reverses whether it first closes an opposite position; otherwise it needs there to be
   *     none
   * @param adds whether it may also enlarge a position of its own side ({@code enter or add})
   */
  record Enter(boolean reverses, boolean adds) implements Effect {}

  /** Enlarges a position of its own side, and needs one. */
  record Add() implements Effect {}

  /**
   * Only ever reduces a position, and never turns it round.
   *
   * @param whole whether it covers all that is open when it fills, additions included; otherwise it
   *     covers the order's amount
   */
  record Close(boolean whole) implements Effect {}

  Effect OPEN = new Enter(false, false);
  Effect OPEN_OR_ADD = new Enter(false, true);
  Effect REVERSE = new Enter(true, false);
  Effect REVERSE_OR_ADD = new Enter(true, true);
  Effect ADD = new Add();
  Effect CLOSE_ALL = new Close(true);
  Effect CLOSE_PART = new Close(false);
}
