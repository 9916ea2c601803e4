package org.signalbox.trade;

/** What an order may do to the position of its instrument. */
public sealed interface Effect {

  /** Opens a position, or adds to one of the same side; never closes one. */
  record Open() implements Effect {}

  /** Closes an opposite position if there is one, then opens its own with the order's amount. */
  record Reverse() implements Effect {}

  /**
   * Only ever reduces a position, and never turns it round.
   *
   * @param whole whether it covers all that is open when it fills, additions included; otherwise it
   *     covers the order's amount
   */
  record Close(boolean whole) implements Effect {}

  Effect OPEN = new Open();
  Effect REVERSE = new Reverse();
  Effect CLOSE_ALL = new Close(true);
  Effect CLOSE_PART = new Close(false);
}
