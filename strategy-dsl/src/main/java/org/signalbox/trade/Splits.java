package org.signalbox.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Protection.Breakeven;
import org.signalbox.trade.Protection.Rule;
import org.signalbox.trade.Protection.Step;
import org.signalbox.trade.Protection.StopLoss;
import org.signalbox.trade.Protection.TakeProfit;
import org.signalbox.trade.Protection.Trailing;

/**
 * What a split does to what is held and to what works: quantities are multiplied by the ratio,
 * prices divided by it. The cost of a position stays what it was, to the last digit.
 */
public final class Splits {

  private Splits() {}

  /** A position after a split. */
  public static Position of(Position position, BigDecimal ratio) {
    return new Position(
        position.instrument(),
        position.side(),
        position.quantity().multiply(ratio),
        position.entered().multiply(ratio),
        position.cost(),
        position.realised(),
        price(position.firstEntry(), ratio),
        price(position.lastEntry(), ratio),
        price(position.riskPerUnit(), ratio),
        of(position.protection(), ratio),
        fills(position.fills(), ratio));
  }

  /** A working order after a split; its prices are still to be rounded to the tick. */
  public static Order of(Order order, BigDecimal ratio) {
    Amount amount =
        switch (order.amount()) {
          case Amount.Units(BigDecimal quantity) -> new Amount.Units(quantity.multiply(ratio));
          case Amount.ShareOfEquity share -> share;
        };
    return order.withAmount(amount).withPricing(of(order.pricing(), ratio));
  }

  private static Pricing of(Pricing pricing, BigDecimal ratio) {
    return switch (pricing) {
      case Pricing.Market market -> market;
      case Pricing.AtOpen auction -> auction;
      case Pricing.AtClose auction -> auction;
      case Pricing.Limit(BigDecimal limit) -> new Pricing.Limit(price(limit, ratio));
      case Pricing.Stop(BigDecimal stop) -> new Pricing.Stop(price(stop, ratio));
      case Pricing.StopLimit(BigDecimal stop, BigDecimal limit) ->
          new Pricing.StopLimit(price(stop, ratio), price(limit, ratio));
    };
  }

  private static Protection of(Protection protection, BigDecimal ratio) {
    return new Protection(protection.rules().stream().map(rule -> of(rule, ratio)).toList());
  }

  private static Rule of(Rule rule, BigDecimal ratio) {
    return switch (rule) {
      case StopLoss(var clause, var distance, var anchor) ->
          new StopLoss(clause, of(distance, ratio), anchor);
      case TakeProfit(var clause, var steps, var fraction) ->
          new TakeProfit(
              clause,
              steps.stream().map(it -> new Step(of(it.distance(), ratio), it.after())).toList(),
              fraction);
      case Trailing(var clause, var initial, var activation) ->
          new Trailing(clause, of(initial, ratio), of(activation, ratio));
      case Breakeven(var clause, var after, var plus) ->
          new Breakeven(clause, of(after, ratio), of(plus, ratio));
    };
  }

  private static Optional<Distance> of(Optional<Distance> distance, BigDecimal ratio) {
    return distance.map(it -> of(it, ratio));
  }

  private static Distance of(Distance distance, BigDecimal ratio) {
    return switch (distance) {
      case Distance.Points(BigDecimal points) -> new Distance.Points(price(points, ratio));
      case Distance.Level(BigDecimal level) -> new Distance.Level(price(level, ratio));
      case Distance.Part part -> part;
      case Distance.InitialRisk risk -> risk;
      case Distance.Cash cash -> cash;
    };
  }

  private static List<Fill> fills(List<Fill> fills, BigDecimal ratio) {
    return fills.stream()
        .map(fill ->
            new Fill(
                fill.orderId(),
                fill.instrument(),
                fill.action(),
                fill.quantity().multiply(ratio),
                price(fill.price(), ratio),
                fill.fees(),
                fill.at(),
                fill.cause(),
                of(fill.protection(), ratio)))
        .toList();
  }

  /** A price after a split. */
  public static BigDecimal price(BigDecimal price, BigDecimal ratio) {
    return price.divide(ratio, Distance.SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
