package org.signalbox.trade.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** One limit that every order which can add risk has to keep. */
public sealed interface Limit {

  /** The worth of one order, in its instrument's currency. */
  record OrderValue(BigDecimal most) implements Limit {}

  /** The quantity of one order. */
  record OrderQuantity(BigDecimal most) implements Limit {}

  /** What may be held of one symbol on either side, orders in flight filled. */
  record PositionQuantity(BigDecimal most) implements Limit {}

  /** What a position in one symbol may be worth on either side, orders in flight filled. */
  record PositionValue(BigDecimal most) implements Limit {}

  /** The worth of all positions without regard to their sides, orders in flight filled. */
  record GrossExposure(BigDecimal most) implements Limit {}

  /** Gross exposure as a multiple of the equity. */
  record Leverage(BigDecimal most) implements Limit {}

  /** Orders that left within the last sixty seconds, this one included. */
  record OrdersPerMinute(int most) implements Limit {}

  /**
   * Orders that work and may add risk, this one included. One that takes another's place counts
   * beside it until that is gone.
   */
  record OpenOrders(int most) implements Limit {}

  /** How far the price of an order may lie from the last price, as a part of that. */
  record PriceCollar(BigDecimal fraction) implements Limit {}

  /** What may be lost since the day began before nothing new is opened. */
  record DailyLoss(BigDecimal most) implements Limit {}

  /** The only symbols that may be traded. */
  record Symbols(Set<String> allowed) implements Limit {
    public Symbols {
      allowed = Set.copyOf(allowed);
    }
  }

  /**
   * The wall-clock hours within which orders may leave.
   *
   * @param until the first moment at which no order may leave any more; before {@code from} it is
   *     on the next day
   */
  record Hours(ZoneId zone, LocalTime from, LocalTime until) implements Limit {

    boolean covers(LocalTime time) {
      boolean begun = !time.isBefore(from);
      boolean ended = !time.isBefore(until);
      return from.isBefore(until) ? begun && !ended : begun || !ended;
    }
  }

  /** Orders leave only while the instrument's market is open. */
  record MarketOpen() implements Limit {}

  /** How old the last price may be. */
  record DataAge(Duration most) implements Limit {}
}
