package org.signalbox.trade;

import java.math.BigDecimal;

/** At which price an order may fill. Prices are rounded to the instrument's tick. */
public sealed interface Pricing {

  /** The first price at or after the decision. */
  record Market() implements Pricing {}

  /** The official price of the next opening auction. */
  record AtOpen() implements Pricing {}

  /** The official price of the next closing auction. */
  record AtClose() implements Pricing {}

  /** This price or a better one. */
  record Limit(BigDecimal price) implements Pricing {}

  /** The market once this price has been touched from the better side. */
  record Stop(BigDecimal price) implements Pricing {}

  /** A limit order once the stop price has been touched. */
  record StopLimit(BigDecimal stop, BigDecimal limit) implements Pricing {}

  Pricing MARKET = new Market();
  Pricing AT_OPEN = new AtOpen();
  Pricing AT_CLOSE = new AtClose();
}
