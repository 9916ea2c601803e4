package org.signalbox.dsl.run.decide;

import java.util.Optional;
import org.signalbox.dsl.ir.Clause.OrderPrice;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.TickRounding;

/** What price an order of a clause asks for, ready to be read. */
sealed interface PriceRule {

  /** Needs no value: market and auctions. */
  record Fixed(Pricing pricing) implements PriceRule {}

  record Limit(Value price) implements PriceRule {}

  record Stop(Value price) implements PriceRule {}

  record StopLimit(Value stop, Value limit) implements PriceRule {}

  static PriceRule of(OrderPrice price, Values values) {
    return switch (price) {
      case OrderPrice.Market _ -> new Fixed(Pricing.MARKET);
      case OrderPrice.AtOpen _ -> new Fixed(Pricing.AT_OPEN);
      case OrderPrice.AtClose _ -> new Fixed(Pricing.AT_CLOSE);
      case OrderPrice.Limit(var limit) -> new Limit(values.of(limit));
      case OrderPrice.Stop(var stop) -> new Stop(values.of(stop));
      case OrderPrice.StopLimit(var stop, var limit) ->
          new StopLimit(values.of(stop), values.of(limit));
    };
  }

  /** Whether the order waits for a price. */
  default boolean isPriced() {
    return !(this instanceof Fixed);
  }

  /** Whether an order waits for a price. */
  static boolean isPriced(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Limit _, Pricing.Stop _, Pricing.StopLimit _ -> true;
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> false;
    };
  }

  /** The pricing at this decision; empty where a price is not known. */
  default Optional<Pricing> at(Standing standing, Action action) {
    Instrument instrument = standing.listing().instrument();
    return switch (this) {
      case Fixed(Pricing pricing) -> Optional.of(pricing);
      case Limit(Value price) ->
          known(price.at(standing))
              .map(it -> rounded(new Pricing.Limit(Exact.price(it, instrument)), action, standing));
      case Stop(Value price) ->
          known(price.at(standing))
              .map(it -> rounded(new Pricing.Stop(Exact.price(it, instrument)), action, standing));
      case StopLimit(Value stop, Value limit) ->
          known(stop.at(standing))
              .flatMap(at ->
                  known(limit.at(standing))
                      .map(it ->
                          new Pricing.StopLimit(
                              Exact.price(at, instrument), Exact.price(it, instrument))))
              .map(it -> rounded(it, action, standing));
    };
  }

  private static Pricing rounded(Pricing pricing, Action action, Standing standing) {
    return TickRounding.away(pricing, action, standing.listing().instrument());
  }

  private static Optional<Double> known(double price) {
    return price > 0 && Double.isFinite(price) ? Optional.of(price) : Optional.empty();
  }
}
