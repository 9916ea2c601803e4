package org.signalbox.trade.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Sizer;
import org.signalbox.trade.risk.Refusal.Code;

/** The one validator: which limits an order would break. */
public final class RiskRules {

  private final Order order;
  private final RiskView view;
  private final Exposure before;

  private RiskRules(Order order, RiskView view, Exposure before) {
    this.order = order;
    this.view = view;
    this.before = before;
  }

  /**
   * Checks an order. One that only closes is never refused.
   *
   * @return the limits that it breaks, in their order; empty where it may leave
   */
  public static List<Refusal> check(Order order, RiskView view, RiskLimits limits) {
    if (order.effect() instanceof Effect.Close || limits.isEmpty()) {
      return List.of();
    }
    Exposure before = view.exposures().get(order.instrument());
    if (before == null) {
      return List.of(
          new Refusal(Code.SYMBOL, "nothing is known of '%s'".formatted(order.instrument())));
    }
    RiskRules rules = new RiskRules(order, view, before);
    List<Refusal> refusals = new ArrayList<>();
    for (Limit limit : limits.limits()) {
      rules.check(limit).ifPresent(refusals::add);
    }
    return refusals;
  }

  /** The facts after an order was let through, for the next one of the same decision. */
  public static RiskView after(Order order, RiskView view) {
    Exposure before = view.exposures().get(order.instrument());
    if (before == null) {
      return view;
    }
    return view.with(new RiskRules(order, view, before).filled());
  }

  private Optional<Refusal> check(Limit limit) {
    return switch (limit) {
      case Limit.OrderValue(BigDecimal most) ->
          above(Code.ORDER_VALUE, "the order's value", worth(quantity()), most);
      case Limit.OrderQuantity(BigDecimal most) ->
          above(Code.ORDER_QUANTITY, "the order's quantity", Optional.of(quantity()), most);
      case Limit.PositionQuantity(BigDecimal most) ->
          above(Code.POSITION, "the position", Optional.of(filled().worst()), most);
      case Limit.PositionValue(BigDecimal most) ->
          above(Code.POSITION_VALUE, "the position's value", worth(filled().worst()), most);
      case Limit.GrossExposure(BigDecimal most) ->
          above(Code.GROSS_EXPOSURE, "gross exposure", gross(), most);
      case Limit.Leverage(BigDecimal most) ->
          above(Code.LEVERAGE, "gross exposure", gross(), most.multiply(view.equity()));
      case Limit.OrdersPerMinute(int most) ->
          refuse(
              view.sentInLastMinute() >= most,
              Code.ORDER_RATE,
              "%d orders left within a minute, the limit is %d"
                  .formatted(view.sentInLastMinute(), most));
      case Limit.OpenOrders(int most) ->
          refuse(
              view.working() >= most,
              Code.OPEN_ORDERS,
              "%d orders work, the limit is %d".formatted(view.working(), most));
      case Limit.PriceCollar(BigDecimal fraction) -> collar(fraction);
      case Limit.DailyLoss(BigDecimal most) -> loss(most);
      case Limit.Symbols symbols ->
          refuse(
              !symbols.allowed().contains(order.instrument()),
              Code.SYMBOL,
              "'%s' may not be traded".formatted(order.instrument()));
      case Limit.Hours hours -> hours(hours);
      case Limit.MarketOpen _ ->
          refuse(
              !before.open(),
              Code.MARKET_CLOSED,
              "the market of '%s' is closed".formatted(order.instrument()));
      case Limit.DataAge(Duration most) -> age(most);
    };
  }

  private Optional<Refusal> above(
      Code code, String what, Optional<BigDecimal> value, BigDecimal most) {
    if (value.isEmpty()) {
      return noPrice();
    }
    return refuse(
        value.get().compareTo(most) > 0,
        code,
        "%s of %s is above the limit of %s".formatted(what, text(value.get()), text(most)));
  }

  private Optional<Refusal> collar(BigDecimal fraction) {
    Optional<BigDecimal> last = before.last().map(Exposure.Quote::price);
    if (last.isEmpty()) {
      return noPrice();
    }
    BigDecimal price = price().orElse(last.get());
    BigDecimal most = last.get().multiply(fraction);
    return refuse(
        price.subtract(last.get()).abs().compareTo(most) > 0,
        Code.PRICE_COLLAR,
        "the price %s lies more than %s from the last price %s"
            .formatted(text(price), text(most), text(last.get())));
  }

  private Optional<Refusal> loss(BigDecimal most) {
    BigDecimal lost = view.dayBegan().subtract(view.equity());
    return refuse(
        lost.compareTo(most) >= 0,
        Code.DAILY_LOSS,
        "%s was lost today, the limit is %s".formatted(text(lost), text(most)));
  }

  private Optional<Refusal> hours(Limit.Hours hours) {
    LocalTime time = view.now().atZone(hours.zone()).toLocalTime();
    return refuse(
        !hours.covers(time),
        Code.HOURS,
        "orders leave between %s and %s only".formatted(hours.from(), hours.until()));
  }

  private Optional<Refusal> age(Duration most) {
    if (before.last().isEmpty()) {
      return noPrice();
    }
    Duration age = Duration.between(before.last().get().at(), view.now());
    return refuse(
        age.compareTo(most) > 0,
        Code.STALE_DATA,
        "the last price is %d s old, the limit is %d s"
            .formatted(age.toSeconds(), most.toSeconds()));
  }

  private Optional<Refusal> noPrice() {
    return Optional.of(
        new Refusal(Code.NO_PRICE, "no price of '%s' is known".formatted(order.instrument())));
  }

  private static Optional<Refusal> refuse(boolean broken, Code code, String message) {
    return broken ? Optional.of(new Refusal(code, message)) : Optional.empty();
  }

  private Exposure filled() {
    boolean reverses = order.effect() instanceof Effect.Enter(boolean turns, _) && turns;
    return before.with(order.action(), quantity(), reverses);
  }

  private BigDecimal quantity() {
    return switch (order.amount()) {
      case Amount.Units(BigDecimal units) -> units;
      case Amount.ShareOfEquity(BigDecimal fraction) -> bought(view.equity().multiply(fraction));
    };
  }

  /** What an amount buys at the expected price; nothing where there is no price. */
  private BigDecimal bought(BigDecimal amount) {
    return expected()
        .map(price -> price.multiply(before.instrument().multiplier()))
        .map(each -> amount.divide(each, MathContext.DECIMAL128))
        .map(units -> Sizer.roundedDown(units, before.instrument().lotSize()))
        .orElse(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> worth(BigDecimal quantity) {
    return expected()
        .map(price -> price.multiply(quantity).multiply(before.instrument().multiplier()));
  }

  /** The price that an order itself names. */
  private Optional<BigDecimal> price() {
    return switch (order.pricing()) {
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> Optional.empty();
      case Pricing.Limit(BigDecimal limit) -> Optional.of(limit);
      case Pricing.Stop(BigDecimal stop) -> Optional.of(stop);
      case Pricing.StopLimit(_, BigDecimal limit) -> Optional.of(limit);
    };
  }

  private Optional<BigDecimal> expected() {
    return price().or(() -> before.last().map(Exposure.Quote::price));
  }

  /** The worth of everything, this order filled; empty where something held has no price. */
  private Optional<BigDecimal> gross() {
    Exposure after = filled();
    Optional<BigDecimal> own =
        expected().map(price -> after.worst().multiply(price).multiply(multiplier(after)));
    BigDecimal sum = own.orElse(BigDecimal.ZERO);
    for (Exposure each : view.exposures().values()) {
      boolean other = !each.instrument().symbol().equals(order.instrument());
      if (other && each.worst().signum() > 0) {
        if (each.last().isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(each.worst().multiply(each.last().get().price()).multiply(multiplier(each)));
      }
    }
    BigDecimal total = sum;
    return own.map(_ -> total);
  }

  private static BigDecimal multiplier(Exposure exposure) {
    return exposure.instrument().multiplier();
  }

  private static String text(BigDecimal value) {
    return value
        .setScale(Math.min(value.scale(), 4), RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
