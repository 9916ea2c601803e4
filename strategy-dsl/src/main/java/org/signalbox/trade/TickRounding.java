package org.signalbox.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.signalbox.market.Instrument;

/** Rounds the prices of orders to the tick, away from a fill. */
public final class TickRounding {

  private TickRounding() {}

  /** A pricing whose prices are multiples of the tick and no easier to reach than before. */
  public static Pricing away(Pricing pricing, Action action, Instrument instrument) {
    return switch (pricing) {
      case Pricing.Market market -> market;
      case Pricing.AtOpen auction -> auction;
      case Pricing.AtClose auction -> auction;
      case Pricing.Limit(BigDecimal limit) ->
          new Pricing.Limit(away(limit, -action.sign(), instrument));
      case Pricing.Stop(BigDecimal stop) -> new Pricing.Stop(away(stop, action.sign(), instrument));
      case Pricing.StopLimit(BigDecimal stop, BigDecimal limit) ->
          new Pricing.StopLimit(
              away(stop, action.sign(), instrument), away(limit, -action.sign(), instrument));
    };
  }

  /**
   * A price rounded in a direction.
   *
   * @param direction {@code 1} for up: where a rising price reaches it
   */
  public static BigDecimal away(BigDecimal price, int direction, Instrument instrument) {
    RoundingMode mode = direction > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return price.divide(instrument.tickSize(), 0, mode).multiply(instrument.tickSize());
  }
}
