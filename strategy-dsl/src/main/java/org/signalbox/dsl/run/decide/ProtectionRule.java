package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Protection.Anchor;
import org.signalbox.dsl.ir.Protection.Scope;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Term.SinceEntry.Gathering;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;
import org.signalbox.trade.Age;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Side;

/** A protective clause, ready to be frozen into orders and to be moved while a position is open. */
sealed interface ProtectionRule {

  String clause();

  Scope scope();

  record Stop(String clause, Scope scope, DistanceRule distance, Anchor anchor)
      implements ProtectionRule {}

  record Target(String clause, Scope scope, List<Rung> rungs, double fraction)
      implements ProtectionRule {}

  /**
   * One rung of a ladder.
   *
   * @param after the age from which on it holds; empty for the first
   */
  record Rung(DistanceRule distance, Optional<Lapse> after) {}

  /**
   * A trailing stop.
   *
   * @param highest what it trails in a long position, {@code lowest} in a short one; empty for the
   *     best close
   */
  record Trail(
      String clause,
      Scope scope,
      DistanceRule distance,
      Optional<Value> highest,
      Optional<Value> lowest,
      Optional<DistanceRule> afterProfit)
      implements ProtectionRule {}

  record Breakeven(String clause, Scope scope, DistanceRule afterProfit, DistanceRule plus)
      implements ProtectionRule {}

  static ProtectionRule of(org.signalbox.dsl.ir.Protection protection, Values values) {
    return switch (protection) {
      case org.signalbox.dsl.ir.Protection.StopLoss stop ->
          new Stop(stop.id(), stop.scope(), DistanceRule.of(stop.place(), values), stop.anchor());
      case org.signalbox.dsl.ir.Protection.TakeProfit target ->
          new Target(
              target.id(),
              target.scope(),
              target.ladder().stream()
                  .map(it -> new Rung(DistanceRule.of(it.place(), values), it.after()))
                  .toList(),
              target.fraction());
      case org.signalbox.dsl.ir.Protection.TrailingStop trail ->
          new Trail(
              trail.id(),
              trail.scope(),
              DistanceRule.of(trail.place(), values),
              trail.from().map(it -> best(Gathering.HIGHEST, it, values)),
              trail.from().map(it -> best(Gathering.LOWEST, it, values)),
              trail.afterProfit().map(it -> DistanceRule.of(it, values)));
      case org.signalbox.dsl.ir.Protection.Breakeven breakeven ->
          new Breakeven(
              breakeven.id(),
              breakeven.scope(),
              DistanceRule.of(breakeven.afterProfit(), values),
              breakeven
                  .plus()
                  .map(it -> DistanceRule.of(it, values))
                  .orElseGet(() -> new DistanceRule(_ -> 0, false, Unit.PRICE)));
    };
  }

  private static Value best(Gathering gathering, Term from, Values values) {
    return values.of(new Term.SinceEntry(gathering, from, from.type()));
  }

  private static Age age(Optional<Lapse> after) {
    return after.map(ProtectionRule::age).orElse(new Age.Bars(0));
  }

  /** The age in the ledger's words, which know no months: {@link Protectors} goes by the lapse. */
  private static Age age(Lapse lapse) {
    long count = lapse.count();
    return switch (lapse.measure()) {
      case BARS -> new Age.Bars(count);
      case SECONDS -> new Age.Clock(Duration.ofSeconds(count));
      case MINUTES -> new Age.Clock(Duration.ofMinutes(count));
      case HOURS -> new Age.Clock(Duration.ofHours(count));
      case DAYS -> new Age.Days(count);
      case WEEKS -> new Age.Days(7 * count);
      case SESSIONS -> new Age.Sessions(count);
      case MONTHS -> new Age.Days(30 * count);
      case YEARS -> new Age.Days(365 * count);
    };
  }

  /** Whether it guards positions of a side that an entry of this name opened. */
  default boolean guards(Side side, String tag) {
    return switch (scope()) {
      case Scope.Every _ -> true;
      case Scope.OfSide(Side only) -> only == side;
      case Scope.OfEntry(String name) -> name.equals(tag);
    };
  }

  /** The rule with what is known at this decision; empty where a distance is not known. */
  default Optional<Protection.Rule> freeze(Standing standing) {
    return switch (this) {
      case Stop stop ->
          stop.distance()
              .at(standing)
              .map(it -> new Protection.StopLoss(stop.clause(), it, anchor(stop.anchor())));
      case Target target -> target(target, standing);
      case Trail trail -> trail(trail, standing);
      case Breakeven breakeven ->
          breakeven
              .afterProfit()
              .at(standing)
              .flatMap(after ->
                  breakeven
                      .plus()
                      .at(standing)
                      .map(plus -> new Protection.Breakeven(breakeven.clause(), after, plus)));
    };
  }

  private static Optional<Protection.Rule> target(Target target, Standing standing) {
    List<Protection.Step> steps =
        target.rungs().stream()
            .flatMap(rung ->
                rung.distance().at(standing).stream()
                    .map(it -> new Protection.Step(it, age(rung.after()))))
            .toList();
    return steps.size() < target.rungs().size()
        ? Optional.empty()
        : Optional.of(
            new Protection.TakeProfit(
                target.clause(), steps, BigDecimal.valueOf(target.fraction())));
  }

  private static Optional<Protection.Rule> trail(Trail trail, Standing standing) {
    Optional<Distance> activation = trail.afterProfit().flatMap(it -> it.at(standing));
    if (activation.isPresent() != trail.afterProfit().isPresent()) {
      return Optional.empty();
    }
    Optional<Distance> initial =
        activation.isPresent() ? Optional.empty() : trail.distance().at(standing);
    return Optional.of(new Protection.Trailing(trail.clause(), initial, activation));
  }

  private static Protection.Anchor anchor(Anchor anchor) {
    return switch (anchor) {
      case FIRST_ENTRY -> Protection.Anchor.FIRST;
      case LAST_ENTRY -> Protection.Anchor.LAST;
      case AVERAGE_ENTRY -> Protection.Anchor.AVERAGE;
    };
  }
}
