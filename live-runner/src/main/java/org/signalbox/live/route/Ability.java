package org.signalbox.live.route;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.Capabilities.PriceType;

/** Whether a broker takes an order at all, told before anything is sent. */
final class Ability {

  private Ability() {}

  /** What the broker lacks for an order; empty where it lacks nothing. */
  static Optional<String> lacking(Capabilities broker, Order order) {
    String name = broker.broker();
    if (order.amount() instanceof Amount.ShareOfEquity) {
      return Optional.of("%s takes no order without a quantity".formatted(name));
    }
    if (order.effect() instanceof Effect.Close) {
      return Optional.empty(); // worked by the guard plan with what the broker has
    }
    if (!broker.priceTypes().contains(type(order.pricing()))) {
      return Optional.of("%s takes no %s order".formatted(name, type(order.pricing())));
    }
    if (order.action() == Action.SELL && !broker.has(Feature.SHORT_SALES)) {
      return Optional.of("%s takes no short sale".formatted(name));
    }
    return isWhole(order) || broker.has(Feature.FRACTIONS)
        ? Optional.empty()
        : Optional.of("%s takes whole units only".formatted(name));
  }

  private static boolean isWhole(Order order) {
    BigDecimal quantity = Names.quantity(order).orElse(BigDecimal.ZERO);
    return quantity.remainder(BigDecimal.ONE).signum() == 0;
  }

  private static PriceType type(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Market _ -> PriceType.MARKET;
      case Pricing.AtOpen _ -> PriceType.AT_OPEN;
      case Pricing.AtClose _ -> PriceType.AT_CLOSE;
      case Pricing.Limit _ -> PriceType.LIMIT;
      case Pricing.Stop _ -> PriceType.STOP;
      case Pricing.StopLimit _ -> PriceType.STOP_LIMIT;
    };
  }
}
