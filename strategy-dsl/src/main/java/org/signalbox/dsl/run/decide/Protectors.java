package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.dsl.run.standing.Stamp;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Excursion;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.TickRounding;

/**
 * Moves what guards the open position of one instrument: trails, breakeven, the rungs of ladders.
 * What was frozen at the entry stays. Instances hold state and belong to one thread.
 */
final class Protectors {

  private final Standing standing;
  private final Map<String, ProtectionRule> rules = new HashMap<>();
  private final Map<String, BigDecimal> levels = new TreeMap<>();
  private final Map<String, Protection.TakeProfit> ladders = new TreeMap<>();
  private final Map<String, Distance> rungs = new TreeMap<>();
  private boolean moves;

  Protectors(Standing standing, List<EntryRule> entries) {
    this.standing = standing;
    entries.stream()
        .flatMap(it -> it.protections().stream())
        .forEach(it -> rules.putIfAbsent(it.clause(), it));
  }

  /** Whether nothing that guards the position moves. */
  boolean isQuiet() {
    return !moves;
  }

  /** A position was opened, or enlarged by an entry with rules of its own. */
  void entered(Protection protection, boolean opens) {
    if (opens) {
      levels.clear();
      ladders.clear();
      rungs.clear();
      moves = false;
    }
    for (Protection.Rule rule : protection.rules()) {
      moves |= moves(rule);
      if (rule instanceof Protection.TakeProfit target && target.steps().size() > 1) {
        ladders.putIfAbsent(target.clause(), target);
      }
    }
  }

  void remember(Memory memory) {
    RecordMemory records = new RecordMemory(memory);
    refill(levels, records.map(String.class, BigDecimal.class, levels));
    refill(ladders, records.map(String.class, Protection.TakeProfit.class, ladders));
    refill(rungs, records.map(String.class, Distance.class, rungs));
    moves = memory.keep(moves);
  }

  private static <V> void refill(Map<String, V> old, Map<String, V> kept) {
    old.clear();
    old.putAll(kept);
  }

  private static boolean moves(Protection.Rule rule) {
    return switch (rule) {
      case Protection.StopLoss _ -> false;
      case Protection.TakeProfit target -> target.steps().size() > 1;
      case Protection.Trailing _, Protection.Breakeven _ -> true;
    };
  }

  /** Levels that were sent are in prices that no longer hold. */
  void forgetLevels() {
    levels.clear();
  }

  /** The levels as of the bar that just ended. */
  void decide(Draft draft) {
    Optional<Position> open = standing.position();
    Optional<Excursion> excursion = standing.excursion();
    if (open.isEmpty() || excursion.isEmpty()) {
      return;
    }
    for (Protection.Rule rule : open.get().protection().rules()) {
      ProtectionRule source = rules.get(rule.clause());
      if (source != null) {
        move(source, open.get(), excursion.get(), draft);
      }
    }
  }

  private void move(ProtectionRule rule, Position position, Excursion excursion, Draft draft) {
    switch (rule) {
      case ProtectionRule.Stop _ -> {}
      case ProtectionRule.Target target -> climb(target, position, draft);
      case ProtectionRule.Trail trail -> trail(trail, position, excursion, draft);
      case ProtectionRule.Breakeven breakeven -> breakeven(breakeven, position, excursion, draft);
    }
  }

  private void climb(ProtectionRule.Target target, Position position, Draft draft) {
    Protection.TakeProfit ladder = ladders.get(target.clause());
    if (ladder == null) {
      return;
    }
    Distance now = ladder.steps().get(rung(target)).distance();
    Distance first = ladder.steps().getFirst().distance();
    if (!now.equals(rungs.getOrDefault(target.clause(), first))) {
      rungs.put(target.clause(), now);
      draft.protect(new OrderCommand.Amend(position.instrument(), ladder.fixed(now)));
    }
  }

  /** The last rung whose age the position has reached, counted from the first entry fill. */
  private int rung(ProtectionRule.Target target) {
    Stamp now = standing.now();
    Stamp entry = standing.history().firstEntry().orElse(now);
    int reached = 0;
    for (int i = 0; i < target.rungs().size(); i++) {
      if (target.rungs().get(i).after().map(it -> entry.hasPassed(it, now)).orElse(true)) {
        reached = i;
      }
    }
    return reached;
  }

  private void trail(
      ProtectionRule.Trail trail, Position position, Excursion excursion, Draft draft) {
    double best = best(trail, position, excursion);
    if (!trail.afterProfit().map(it -> reached(it, best, position)).orElse(true)) {
      return;
    }
    double level =
        trail.distance().isLevel()
            ? trail.distance().value().at(standing)
            : best
                - position.side().sign() * trail.distance().fromReference(standing, best, position);
    tighten(trail.clause(), Purpose.TRAILING_STOP, level, position, draft);
  }

  private double best(ProtectionRule.Trail trail, Position position, Excursion excursion) {
    boolean isLong = position.side().sign() > 0;
    double byClose = isLong ? excursion.highestClose() : excursion.lowestClose();
    return (isLong ? trail.highest() : trail.lowest()).map(it -> it.at(standing)).orElse(byClose);
  }

  private boolean reached(DistanceRule profit, double best, Position position) {
    double entry = position.averageEntry().doubleValue();
    double gained = position.side().sign() * (best - entry);
    return gained >= profit.fromReference(standing, entry, position);
  }

  private void breakeven(
      ProtectionRule.Breakeven rule, Position position, Excursion excursion, Draft draft) {
    boolean isLong = position.side().sign() > 0;
    double best = isLong ? excursion.highestClose() : excursion.lowestClose();
    if (reached(rule.afterProfit(), best, position)) {
      double entry = position.averageEntry().doubleValue();
      double plus = rule.plus().fromReference(standing, entry, position);
      double level = entry + position.side().sign() * plus;
      tighten(rule.clause(), Purpose.BREAKEVEN, level, position, draft);
    }
  }

  /** Sends a level that is tighter than the last one. */
  private void tighten(
      String clause, Purpose purpose, double level, Position position, Draft draft) {
    if (!(level > 0) || !Double.isFinite(level)) {
      return;
    }
    var instrument = standing.listing().instrument();
    int sign = position.side().sign();
    BigDecimal exact = TickRounding.away(Exact.price(level, instrument), -sign, instrument);
    BigDecimal last = levels.get(clause);
    if (last == null || exact.compareTo(last) * sign > 0) {
      levels.put(clause, exact);
      draft.protect(new OrderCommand.Tighten(position.instrument(), clause, purpose, exact));
    }
  }
}
