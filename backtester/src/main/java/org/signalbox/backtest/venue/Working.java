package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.util.List;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Fill.Fee;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;

/**
 * An order that works, with what has become of it. Instances hold state and belong to one thread.
 *
 * <p>Its trigger is kept as a {@code double} beside the exact price, because bars are looked
 * through in doubles: {@code sense} says whether a rising ({@code 1}) or a falling ({@code -1})
 * price reaches it, {@code 0} that no price does.
 */
final class Working {

  private final Order order;

  /** A protective order that the venue made for the open position. */
  private final boolean guard;

  private final int limitThrough;
  private final BigDecimal tick;

  /** Milliseconds since the epoch; no price before fills it. */
  private final long since;

  private Pricing pricing;
  private BigDecimal filled = BigDecimal.ZERO;
  private BigDecimal executed = BigDecimal.ZERO;
  private BigDecimal value = BigDecimal.ZERO;
  private List<Fee> charged = List.of();
  private boolean fresh = true;

  private int sense;
  private double level;
  private double deep;

  Working(Order order, boolean guard, BigDecimal tick, int limitThrough) {
    this.order = order;
    this.guard = guard;
    this.tick = tick;
    this.limitThrough = limitThrough;
    this.since = order.decidedAt().toEpochMilli();
    this.pricing = order.pricing();
    aim();
  }

  private Working(Working other) {
    this(other.order, other.guard, other.tick, other.limitThrough);
    pricing = other.pricing;
    filled = other.filled;
    executed = other.executed;
    value = other.value;
    charged = other.charged;
    fresh = other.fresh;
    aim();
  }

  Working copy() {
    return new Working(this);
  }

  /** Goes on from what was written down. */
  static Working of(VenueState.WorkingOrder state, BigDecimal tick, int limitThrough) {
    Working working = new Working(state.order(), state.guard(), tick, limitThrough);
    working.pricing = state.pricing();
    working.filled = state.filled();
    working.executed = state.executed();
    working.value = state.value();
    working.charged = state.charged();
    working.fresh = state.fresh();
    working.aim();
    return working;
  }

  VenueState.WorkingOrder state() {
    return new VenueState.WorkingOrder(
        order, guard, pricing, filled, executed, value, charged, fresh);
  }

  private void aim() {
    int action = order.action().sign();
    switch (pricing) {
      case Pricing.Market _ -> aim(0, BigDecimal.ZERO, 0);
      case Pricing.AtOpen _ -> aim(0, BigDecimal.ZERO, 0);
      case Pricing.AtClose _ -> aim(0, BigDecimal.ZERO, 0);
      case Pricing.Limit(BigDecimal price) -> aim(-action, price, limitThrough);
      case Pricing.Stop(BigDecimal price) -> aim(action, price, 0);
      case Pricing.StopLimit(BigDecimal stop, _) -> aim(action, stop, 0);
    }
  }

  private void aim(int direction, BigDecimal price, int through) {
    sense = direction;
    level = price.doubleValue();
    deep = price.add(tick.multiply(BigDecimal.valueOf((long) direction * through))).doubleValue();
  }

  /** Whether its level lies at a price or has been passed by it. */
  boolean reachedBy(double price) {
    return sense != 0 && sense * (price - level) >= 0;
  }

  /** Where on the way from one price to another it triggers; {@code NaN} where it does not. */
  double pointBetween(double from, double to) {
    if (fresh && reachedBy(from)) {
      return from;
    }
    boolean approached = sense != 0 && sense * (to - from) > 0 && sense * (to - deep) >= 0;
    if (!approached) {
      return Double.NaN;
    }
    return sense * (deep - from) > 0 ? deep : from;
  }

  /** What it fills at when it triggers at a point: its own price, or a gap's. */
  BigDecimal priceAt(double point) {
    return switch (pricing) {
      case Pricing.Limit(BigDecimal price) when point == (fresh ? level : deep) -> price;
      case Pricing.Stop(BigDecimal price) when point == level -> price;
      case Pricing.Market _,
          Pricing.AtOpen _,
          Pricing.AtClose _,
          Pricing.Limit _,
          Pricing.Stop _,
          Pricing.StopLimit _ ->
          BigDecimal.valueOf(point);
    };
  }

  /** The stop of a stop-limit order was touched, or a stop could not be filled whole. */
  void become(Pricing changed) {
    pricing = changed;
    fresh = true;
    aim();
  }

  /** What it has not filled of a fixed amount. */
  BigDecimal remaining() {
    return switch (order.amount()) {
      case Amount.Units(BigDecimal quantity) -> quantity.subtract(filled);
      case Amount.ShareOfEquity _ -> BigDecimal.ZERO;
    };
  }

  /** The order for what is left of it. */
  Order rest() {
    boolean whole = filled.signum() == 0 || order.amount() instanceof Amount.ShareOfEquity;
    return whole ? order : order.withAmount(new Amount.Units(remaining()));
  }

  void executed(BigDecimal quantity, BigDecimal worth, List<Fee> fees, boolean ofItsAmount) {
    executed = executed.add(quantity);
    value = value.add(worth);
    charged = fees;
    if (ofItsAmount) {
      filled = filled.add(quantity);
    }
  }

  Order order() {
    return order;
  }

  boolean isGuard() {
    return guard;
  }

  Pricing pricing() {
    return pricing;
  }

  BigDecimal filled() {
    return filled;
  }

  BigDecimal executed() {
    return executed;
  }

  BigDecimal value() {
    return value;
  }

  /** All fees charged for it so far. */
  List<Fee> charged() {
    return charged;
  }

  /** Just placed or just met by a gap: a price that is already better fills it at once. */
  boolean isFresh() {
    return fresh;
  }

  void setFresh(boolean now) {
    fresh = now;
  }

  long since() {
    return since;
  }

  int sense() {
    return sense;
  }

  double level() {
    return level;
  }

  Action action() {
    return order.action();
  }
}
