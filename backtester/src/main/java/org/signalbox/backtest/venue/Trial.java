package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.signalbox.market.Bar;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Admission;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Side;

/**
 * The orders and the position of one instrument while a bar is tried on them. Instances hold state
 * and belong to one thread; a copy shares nothing that changes.
 *
 * <p>Nothing here reaches the ledger: what happened is kept as {@link Step}s, and the trial that
 * counts is booked afterwards.
 */
final class Trial {

  private final Setting setting;
  private final List<Working> working;
  private final Set<String> taken;
  private final List<Step> steps;
  private final Extremes extremes;
  private Optional<Position> position;
  private Optional<BigDecimal> volumeLeft;
  private BigDecimal cash = BigDecimal.ZERO;
  private int entered;

  /**
   * What does not change while a bar is tried.
   *
   * @param cashElsewhere cash and what other positions are worth, before this bar
   */
  record Setting(
      Instrument instrument,
      FillProfile profile,
      Guards guards,
      Pricer pricer,
      Bar bar,
      Admission admission,
      Supplier<BigDecimal> cashElsewhere) {}

  /**
   * One thing that happened.
   *
   * @param highest the highest price seen since the fill before, {@code lowest} likewise
   */
  record Step(VenueEvent event, double highest, double lowest) {}

  Trial(Setting setting, List<Working> working, Set<String> taken, Optional<Position> position) {
    this.setting = setting;
    this.working = copies(working);
    this.taken = new LinkedHashSet<>(taken);
    this.steps = new ArrayList<>();
    this.extremes = new Extremes(setting.bar().open());
    this.position = position;
    this.volumeLeft = setting.pricer().volumeFor(setting.bar());
  }

  private Trial(Trial other) {
    setting = other.setting;
    working = copies(other.working);
    taken = new LinkedHashSet<>(other.taken);
    steps = new ArrayList<>(other.steps);
    extremes = other.extremes.copy();
    position = other.position;
    volumeLeft = other.volumeLeft;
    cash = other.cash;
    entered = other.entered;
  }

  Trial copy() {
    return new Trial(this);
  }

  private static List<Working> copies(List<Working> working) {
    List<Working> copies = new ArrayList<>(working.size());
    for (Working each : working) {
      copies.add(each.copy());
    }
    return copies;
  }

  /** A price on the path. */
  void see(double price) {
    extremes.see(price);
  }

  /** An order at the moment when it fills. */
  record Touch(Working working, double point, BigDecimal price, long at) {

    Order order() {
      return working.order();
    }

    /** Whether a part of its amount has filled before. */
    boolean hasBegun() {
      return working.filled().signum() > 0;
    }
  }

  /** Whether an entry may fill now; counts it where it may. */
  boolean admits(Order order) {
    boolean admitted = setting.admission().admits(order, entered);
    entered += admitted ? 1 : 0;
    return admitted;
  }

  /** What an entry is still for, in whole lots. */
  BigDecimal wanted(Touch touch) {
    return switch (touch.order().amount()) {
      case Amount.Units _ -> touch.working().remaining();
      case Amount.ShareOfEquity(BigDecimal fraction) ->
          setting
              .pricer()
              .affordable(
                  touch.order().action(),
                  priced(touch, BigDecimal.ONE),
                  equity(touch.price()).multiply(fraction),
                  setting.bar())
              .subtract(touch.working().filled())
              .max(BigDecimal.ZERO);
    };
  }

  /** As much of a quantity as the bar's volume leaves, in whole lots. */
  BigDecimal available(BigDecimal quantity) {
    return volumeLeft.map(quantity::min).orElse(quantity);
  }

  /** Whether the bar has no volume left for these orders. */
  boolean isExhausted() {
    return volumeLeft.isPresent() && volumeLeft.get().signum() == 0;
  }

  void fill(Touch touch, BigDecimal quantity, Cause cause, boolean ofItsAmount) {
    Order order = touch.order();
    BigDecimal price = priced(touch, quantity);
    BigDecimal worth = price.multiply(quantity).multiply(setting.instrument().multiplier());
    List<Fill.Fee> fees =
        setting.pricer().charge(touch.working(), quantity, worth, setting.bar(), ofItsAmount);
    Fill fill =
        new Fill(
            order.id(),
            order.instrument(),
            order.action(),
            quantity,
            price,
            fees,
            Instant.ofEpochMilli(touch.at()),
            cause,
            cause.purpose().enters() ? order.protection() : Protection.NONE);
    volumeLeft = volumeLeft.map(left -> left.subtract(quantity));
    cash = order.action() == Action.BUY ? cash.subtract(worth) : cash.add(worth);
    cash = cash.subtract(fill.fee());
    steps.add(new Step(new VenueEvent.Filled(fill), extremes.highest(), extremes.lowest()));
    extremes.restart(touch.point());
    moved(fill);
  }

  private void moved(Fill fill) {
    if (position.isEmpty()) {
      Position opened = setting.guards().withRisk(Position.opened(fill));
      position = Optional.of(opened);
      taken.clear();
      guard(opened);
    } else if (position.get().side().opening() == fill.action()) {
      Position enlarged = position.get().enlarged(fill);
      position = Optional.of(enlarged);
      guard(enlarged);
    } else {
      Position reduced = position.get().reduced(fill);
      position = Optional.of(reduced).filter(it -> !it.isFlat());
      if (reduced.isFlat()) {
        flat(reduced.side());
      }
    }
  }

  /** Anchors the rules anew; a trail that has moved keeps its place. */
  private void guard(Position open) {
    List<Working> before = new ArrayList<>();
    for (Working each : working) {
      if (each.isGuard()) {
        before.add(each);
      }
    }
    if (before.isEmpty() && open.protection().isEmpty()) {
      return;
    }
    working.removeAll(before);
    working.addAll(setting.guards().again(open, taken, before));
  }

  private void flat(Side side) {
    working.removeIf(Working::isGuard);
    for (Working each : List.copyOf(working)) {
      boolean restOfEntry = each.filled().signum() > 0 && each.action() == side.opening();
      boolean needsPosition =
          switch (each.order().effect()) {
            case Effect.Close _, Effect.Add _ -> true;
            case Effect.Enter _ -> restOfEntry;
          };
      if (needsPosition) {
        cancel(each, "the position is closed");
      }
    }
    taken.clear();
  }

  void cancel(Working order, String reason) {
    if (working.remove(order)) {
      VenueEvent cancelled = new VenueEvent.Cancelled(order.order(), reason);
      steps.add(new Step(cancelled, extremes.highest(), extremes.lowest()));
    }
  }

  private BigDecimal priced(Touch touch, BigDecimal quantity) {
    boolean takes =
        switch (touch.working().pricing()) {
          case Pricing.Market _, Pricing.Stop _ -> true;
          case Pricing.AtOpen _, Pricing.AtClose _, Pricing.Limit _, Pricing.StopLimit _ -> false;
        };
    return takes
        ? setting.pricer().worsened(touch.price(), touch.order().action(), quantity, setting.bar())
        : touch.price();
  }

  /** Everything the strategy owns with the position valued at a price. */
  private BigDecimal equity(BigDecimal price) {
    return setting.cashElsewhere().get().add(gain(price));
  }

  /** Cash that the bar moved, and what the position is worth at a price. */
  BigDecimal gain(BigDecimal price) {
    BigDecimal held = position.map(Position::signedQuantity).orElse(BigDecimal.ZERO);
    return cash.add(held.multiply(price).multiply(setting.instrument().multiplier()));
  }

  /** Whether an order can do anything to the position there is. */
  boolean concerns(Working order) {
    boolean open = position.isPresent();
    return switch (order.order().effect()) {
      case Effect.Close _ -> open && position.get().side().closing() == order.action();
      case Effect.Add _ -> open && position.get().side().opening() == order.action();
      case Effect.Enter _ -> true;
    };
  }

  List<Working> working() {
    return working;
  }

  Set<String> taken() {
    return taken;
  }

  List<Step> steps() {
    return steps;
  }

  Optional<Position> position() {
    return position;
  }

  Extremes extremes() {
    return extremes;
  }

  Bar bar() {
    return setting.bar();
  }

  IntrabarPath path() {
    return setting.profile().path();
  }

  List<Fill> fills() {
    List<Fill> fills = new ArrayList<>();
    for (Step step : steps) {
      if (step.event() instanceof VenueEvent.Filled(Fill fill)) {
        fills.add(fill);
      }
    }
    return fills;
  }
}
