package org.signalbox.trade.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Protection.Anchor;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Sizer;
import org.signalbox.trade.TickRounding;

/**
 * The protective orders of a position: its rules, anchored to its entry prices and rounded to the
 * tick away from a fill.
 */
public final class ProtectiveOrders {

  private final Instrument instrument;

  public ProtectiveOrders(Instrument instrument) {
    this.instrument = instrument;
  }

  /** The position with the risk that its tightest stop leaves. */
  public Position withRisk(Position position) {
    if (position.protection().isEmpty()) {
      return position;
    }
    Optional<BigDecimal> tightest =
        position.protection().rules().stream()
            .flatMap(rule -> stopLevel(rule, position).stream())
            .reduce(position.side().sign() > 0 ? BigDecimal::max : BigDecimal::min);
    return tightest
        .map(level -> position.withRisk(position.firstEntry().subtract(level).abs()))
        .orElse(position);
  }

  /**
   * The orders of all rules that have a level.
   *
   * @param taken clauses of targets that have been hit and do not come back
   */
  public List<Order> of(Position position, Set<String> taken) {
    List<Order> guards = new ArrayList<>();
    for (Protection.Rule rule : position.protection().rules()) {
      if (!taken.contains(rule.clause())) {
        of(rule, position).ifPresent(guards::add);
      }
    }
    return guards;
  }

  /** The order of one rule, where it has a level. */
  public Optional<Order> of(Protection.Rule rule, Position position) {
    return switch (rule) {
      case Protection.StopLoss stop ->
          stopLevel(rule, position)
              .flatMap(level -> stop(position, stop.clause(), Purpose.STOP_LOSS, level));
      case Protection.Trailing trail ->
          stopLevel(rule, position)
              .flatMap(level -> stop(position, trail.clause(), Purpose.TRAILING_STOP, level));
      case Protection.TakeProfit target -> target(position, target);
      case Protection.Breakeven _ -> Optional.empty();
    };
  }

  /**
   * What guards a position after its rules were anchored anew: a trail or a breakeven stop keeps
   * its place where that is tighter.
   *
   * @param fresh the orders of the rules
   * @param before what guarded it until now
   * @param order the order that a guard works
   * @param tighter whether one guard lies closer to the market than another
   */
  public static <T> List<T> kept(
      List<T> fresh, List<T> before, Function<T, Order> order, BiPredicate<T, T> tighter) {
    List<T> guards = new ArrayList<>(fresh);
    for (T old : before) {
      Order kept = order.apply(old);
      if (moves(kept.cause().purpose())) {
        guards.removeIf(it -> sameClause(order.apply(it), kept) && !tighter.test(it, old));
        if (guards.stream().noneMatch(it -> sameClause(order.apply(it), kept))) {
          guards.add(old);
        }
      }
    }
    return guards;
  }

  private static boolean moves(Purpose purpose) {
    return purpose != Purpose.STOP_LOSS && purpose != Purpose.TAKE_PROFIT;
  }

  /** Whether two guards come from one clause. */
  public static boolean sameClause(Order one, Order other) {
    return one.cause().clause().equals(other.cause().clause());
  }

  /** Where a rule puts a stop as soon as the position is open. */
  private Optional<BigDecimal> stopLevel(Protection.Rule rule, Position position) {
    return switch (rule) {
      case Protection.StopLoss(_, Distance distance, Anchor anchor) ->
          level(position, distance, anchor, -1);
      case Protection.Trailing(_, var initial, _) ->
          initial.flatMap(distance -> level(position, distance, Anchor.AVERAGE, -1));
      case Protection.TakeProfit _ -> Optional.empty();
      case Protection.Breakeven _ -> Optional.empty();
    };
  }

  /**
   * A level on the losing ({@code -1}) or the winning ({@code 1}) side of an entry price, rounded
   * to the tick that lies further away from it.
   */
  private Optional<BigDecimal> level(
      Position position, Distance distance, Anchor anchor, int towards) {
    int direction = position.side().sign() * towards;
    BigDecimal units = position.quantity().multiply(instrument.multiplier());
    return distance
        .from(position.entry(anchor), direction, units, position.riskPerUnit())
        .map(level -> TickRounding.away(level, direction, instrument))
        .filter(level -> level.signum() > 0);
  }

  /** A stop at a level, rounded to the tick away from a fill. */
  public Optional<Order> stop(Position position, String clause, Purpose purpose, BigDecimal level) {
    BigDecimal price = TickRounding.away(level, -position.side().sign(), instrument);
    return price.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            guard(
                position,
                new Cause(purpose, clause, position.tag()),
                position.quantity(),
                new Pricing.Stop(price),
                Effect.CLOSE_ALL));
  }

  private Optional<Order> target(Position position, Protection.TakeProfit rule) {
    boolean whole = rule.fraction().compareTo(BigDecimal.ONE) >= 0;
    BigDecimal part =
        whole
            ? position.quantity()
            : Sizer.roundedDown(position.entered().multiply(rule.fraction()), instrument.lotSize());
    if (part.signum() == 0) {
      return Optional.empty();
    }
    return level(position, rule.steps().getFirst().distance(), Anchor.AVERAGE, 1)
        .map(level ->
            guard(
                position,
                new Cause(Purpose.TAKE_PROFIT, rule.clause(), position.tag()),
                part,
                new Pricing.Limit(level),
                whole ? Effect.CLOSE_ALL : Effect.CLOSE_PART));
  }

  private static Order guard(
      Position position, Cause cause, BigDecimal quantity, Pricing pricing, Effect effect) {
    return new Order(
        position.fills().getFirst().orderId() + "/" + cause.clause(),
        position.instrument(),
        position.side().closing(),
        new Amount.Units(quantity),
        pricing,
        effect,
        cause,
        Protection.NONE,
        0,
        position.openedAt());
  }
}
