package org.signalbox.trade;

import java.math.BigDecimal;

/** One change to what works at a venue. */
public sealed interface OrderCommand {

  /** The symbol of the instrument concerned. */
  String instrument();

  record Place(Order order) implements OrderCommand {
    @Override
    public String instrument() {
      return order.instrument();
    }
  }

  /** Takes a working order away and puts another in its place. */
  record Replace(String id, Order order) implements OrderCommand {
    @Override
    public String instrument() {
      return order.instrument();
    }
  }

  record Cancel(String instrument, String id, String reason) implements OrderCommand {}

  /** Replaces the open position's protective rule of the same clause. */
  record Amend(String instrument, Protection.Rule rule) implements OrderCommand {}

  /**
   * Moves a stop of the open position to a level. A level that is looser than the one the clause
   * already has is ignored.
   *
   * @param purpose {@link Purpose#TRAILING_STOP} or {@link Purpose#BREAKEVEN}
   */
  record Tighten(String instrument, String clause, Purpose purpose, BigDecimal level)
      implements OrderCommand {}
}
