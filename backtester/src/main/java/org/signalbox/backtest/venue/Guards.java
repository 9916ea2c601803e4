package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
final class Guards {

  private final Instrument instrument;
  private final int limitThrough;

  Guards(Instrument instrument, int limitThrough) {
    this.instrument = instrument;
    this.limitThrough = limitThrough;
  }

  /** The position with the risk that its tightest stop leaves. */
  Position withRisk(Position position) {
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
  List<Working> of(Position position, Set<String> taken) {
    List<Working> guards = new ArrayList<>();
    for (Protection.Rule rule : position.protection().rules()) {
      if (!taken.contains(rule.clause())) {
        of(rule, position).ifPresent(guards::add);
      }
    }
    return guards;
  }

  /** The orders of all rules, anchored anew; a trail keeps its place where that is tighter. */
  List<Working> again(Position position, Set<String> taken, List<Working> before) {
    List<Working> guards = new ArrayList<>(of(position, taken));
    for (Working old : before) {
      if (old.order().cause().purpose() != Purpose.STOP_LOSS
          && old.order().cause().purpose() != Purpose.TAKE_PROFIT) {
        guards.removeIf(it -> sameClause(it, old) && !tighter(it, old));
        if (guards.stream().noneMatch(it -> sameClause(it, old))) {
          guards.add(old);
        }
      }
    }
    return guards;
  }

  /** Whether two guards come from one clause. */
  static boolean sameClause(Working one, Working other) {
    return one.order().cause().clause().equals(other.order().cause().clause());
  }

  /** Whether a stop lies closer to the market than another one. */
  static boolean tighter(Working one, Working other) {
    return one.sense() * (one.level() - other.level()) < 0;
  }

  /** The order of one rule, where it has a level. */
  Optional<Working> of(Protection.Rule rule, Position position) {
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
  Optional<Working> stop(Position position, String clause, Purpose purpose, BigDecimal level) {
    BigDecimal price = TickRounding.away(level, -position.side().sign(), instrument);
    return price.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            guard(
                position,
                clause,
                purpose,
                position.quantity(),
                new Pricing.Stop(price),
                Effect.CLOSE_ALL));
  }

  private Optional<Working> target(Position position, Protection.TakeProfit rule) {
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
                rule.clause(),
                Purpose.TAKE_PROFIT,
                part,
                new Pricing.Limit(level),
                whole ? Effect.CLOSE_ALL : Effect.CLOSE_PART));
  }

  private Working guard(
      Position position,
      String clause,
      Purpose purpose,
      BigDecimal quantity,
      Pricing pricing,
      Effect effect) {
    Order order =
        new Order(
            position.fills().getFirst().orderId() + "/" + clause,
            position.instrument(),
            position.side().closing(),
            new Amount.Units(quantity),
            pricing,
            effect,
            new Cause(purpose, clause, position.tag()),
            Protection.NONE,
            0,
            position.openedAt());
    return new Working(order, true, instrument.tickSize(), limitThrough);
  }
}
