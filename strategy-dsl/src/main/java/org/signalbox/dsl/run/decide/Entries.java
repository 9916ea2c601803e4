package org.signalbox.dsl.run.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Clause.Entry.Kind;
import org.signalbox.dsl.ir.Program.Opposite;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Decision.Suppressed;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Side;

/** Decides which entry clauses of one instrument want an order, before caps and sizes. */
final class Entries {

  private final InstrumentDesk desk;
  private final List<EntryRule> rules;
  private final Opposite opposite;
  private final Settled settled;
  private final long tradeFrom;

  Entries(
      InstrumentDesk desk,
      List<EntryRule> rules,
      Opposite opposite,
      Settled settled,
      long tradeFrom) {
    this.desk = desk;
    this.rules = List.copyOf(rules);
    this.opposite = opposite;
    this.settled = settled;
    this.tradeFrom = tradeFrom;
  }

  /** The candidates of this decision; an opposite entry that only closes is wanted at once. */
  List<Candidate> candidates(Draft draft, Exits exits) {
    List<Candidate> candidates = new ArrayList<>();
    for (EntryRule rule : rules) {
      if (fires(rule) && rule.when().holds(desk.standing())) {
        candidate(rule, draft, exits).ifPresent(candidates::add);
      }
    }
    return withoutConflict(candidates, draft);
  }

  /** Whether no clause that fires now is true: there is nothing to look at. */
  boolean isQuiet() {
    for (EntryRule rule : rules) {
      if (rule.when().holds(desk.standing()) && fires(rule)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How long orders of an entry clause work.
   *
   * @param closing whether they close what stands against the entry
   */
  Lifetime lifetime(String clause, boolean closing) {
    return rules.stream()
        .filter(it -> it.id().equals(clause))
        .findFirst()
        .map(it -> closing ? whenClosing(it) : it.lifetime())
        .orElse(Lifetime.UNTIL_CANCELLED);
  }

  /** Whether the values of some entry are known well enough for an order. */
  boolean maySend() {
    return desk.standing().instant() >= tradeFrom && rules.stream().anyMatch(settled::has);
  }

  private boolean fires(EntryRule rule) {
    boolean mine =
        rule.clause().target().map(it -> it.equals(desk.standing().symbol())).orElse(true);
    return mine
        && desk.standing().instant() >= tradeFrom
        && switch (rule.clause().trigger()) {
          case Clause.Trigger.BarEnd _ -> desk.barEnded();
          case Clause.Trigger.At(var moment) -> desk.isAt(moment);
        };
  }

  private Optional<Candidate> candidate(EntryRule rule, Draft draft, Exits exits) {
    Optional<Position> position = desk.standing().position();
    Optional<Effect> effect = position.isEmpty() ? flat(rule) : open(rule, position.get());
    if (effect.isEmpty()) {
      position
          .filter(it -> closesOpposite(rule, it))
          .ifPresent(it -> closeOpposite(rule, it, draft, exits));
      return Optional.empty();
    }
    Optional<Suppressed> barred = barred(rule, position, draft);
    barred.ifPresent(draft::suppress);
    return barred.isPresent() ? Optional.empty() : priced(rule, effect.get(), position, draft);
  }

  private boolean closesOpposite(EntryRule rule, Position position) {
    return opposite == Opposite.EXIT
        && position.side() != rule.clause().side()
        && rule.clause().kind() != Kind.ADD;
  }

  /** What the entry would have opened at, the position is closed at (rule 27). */
  private void closeOpposite(EntryRule rule, Position position, Draft draft, Exits exits) {
    Optional<Pricing> pricing = rule.price().at(desk.standing(), position.side().closing());
    if (pricing.isEmpty()) {
      draft.suppress(desk.gates().suppressed(rule.id(), "unknown", "its price is not known"));
    } else if (desk.isTimeFor(pricing.get())) {
      Cause cause = new Cause(Purpose.REVERSAL, rule.id(), position.tag());
      exits.close(draft, position, pricing.get(), cause, whenClosing(rule));
    }
  }

  private static Lifetime whenClosing(EntryRule rule) {
    return rule.price().isPriced() ? rule.lifetime() : Lifetime.UNTIL_CANCELLED;
  }

  private Optional<Effect> flat(EntryRule rule) {
    boolean reverses = opposite == Opposite.REVERSE;
    return switch (rule.clause().kind()) {
      case ENTER -> Optional.of(reverses ? Effect.REVERSE : Effect.OPEN);
      case ENTER_OR_ADD -> Optional.of(reverses ? Effect.REVERSE_OR_ADD : Effect.OPEN_OR_ADD);
      case ADD -> Optional.empty();
    };
  }

  private Optional<Effect> open(EntryRule rule, Position position) {
    boolean same = position.side() == rule.clause().side();
    Kind kind = rule.clause().kind();
    if (same) {
      return kind == Kind.ENTER || !mayAdd(rule) ? Optional.empty() : Optional.of(Effect.ADD);
    }
    return kind == Kind.ADD || opposite != Opposite.REVERSE ? Optional.empty() : flat(rule);
  }

  private boolean mayAdd(EntryRule rule) {
    return rule.clause()
        .times()
        .map(it -> desk.standing().history().additions(rule.id()) < it)
        .orElse(true);
  }

  private Optional<Suppressed> barred(EntryRule rule, Optional<Position> position, Draft draft) {
    String id = rule.id();
    boolean sameSide = position.map(it -> it.side() == rule.clause().side()).orElse(false);
    if (sameSide && draft.isLeaving(desk.standing().symbol())) {
      return Optional.of(desk.gates().suppressed(id, "exit", "the position is being closed"));
    }
    if (!settled.has(rule)) {
      return Optional.of(
          desk.gates().suppressed(id, "unsettled", "an indicator still feels where it began"));
    }
    boolean used =
        rule.clause()
            .limit()
            .map(it ->
                desk.standing().history().fillsIn(id, desk.standing().now(), it.period())
                    >= it.count())
            .orElse(false);
    return used
        ? Optional.of(desk.gates().suppressed(id, "cap", "all its fills of the period are used"))
        : desk.gates().closed(id);
  }

  private Optional<Candidate> priced(
      EntryRule rule, Effect effect, Optional<Position> position, Draft draft) {
    Side side = rule.clause().side();
    Standing standing = desk.standing();
    Optional<Pricing> pricing = rule.price().at(standing, side.opening());
    Optional<Protection> protection = protection(rule);
    if (pricing.isEmpty() || protection.isEmpty() || Double.isNaN(standing.close())) {
      draft.suppress(
          desk.gates()
              .suppressed(rule.id(), "unknown", "its price or its protection is not known"));
      return Optional.empty();
    }
    if (!desk.isTimeFor(pricing.get())) {
      return Optional.empty();
    }
    boolean adds = effect instanceof Effect.Add;
    Purpose purpose = adds ? Purpose.ADDITION : Purpose.ENTRY;
    String tag = rule.clause().tag().or(() -> position.map(Position::tag)).orElse("");
    double expected = expectedPrice(pricing.get(), standing.close());
    return Optional.of(
        new Candidate(
            desk,
            rule,
            pricing.get(),
            effect,
            new Cause(purpose, rule.id(), tag),
            protection.get(),
            stopDistance(rule, expected),
            rule.prefer().map(it -> it.at(standing)).orElse(Double.NaN),
            expected));
  }

  /** All protective rules as they are now; empty where one that limits the loss is not known. */
  private Optional<Protection> protection(EntryRule rule) {
    List<Protection.Rule> frozen = new ArrayList<>();
    for (ProtectionRule each : rule.protections()) {
      Optional<Protection.Rule> now = each.freeze(desk.standing());
      now.ifPresent(frozen::add);
      if (now.isEmpty() && each instanceof ProtectionRule.Stop) {
        return Optional.empty();
      }
    }
    return Optional.of(new Protection(frozen));
  }

  private static double expectedPrice(Pricing pricing, double close) {
    return switch (pricing) {
      case Pricing.Limit(var price) -> price.doubleValue();
      case Pricing.Stop(var price) -> price.doubleValue();
      case Pricing.StopLimit(_, var limit) -> limit.doubleValue();
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> close;
    };
  }

  /** The distance of the tightest initial stop; NaN without one. */
  private double stopDistance(EntryRule rule, double entry) {
    double nearest = Double.NaN;
    for (ProtectionRule each : rule.protections()) {
      double distance =
          switch (each) {
            case ProtectionRule.Stop stop -> stop.distance().fromExpected(desk.standing(), entry);
            case ProtectionRule.Trail trail ->
                trail.afterProfit().isPresent()
                    ? Double.NaN
                    : trail.distance().fromExpected(desk.standing(), entry);
            case ProtectionRule.Target _, ProtectionRule.Breakeven _ -> Double.NaN;
          };
      nearest = Double.isNaN(nearest) || distance < nearest ? distance : nearest;
    }
    return nearest;
  }

  /** Long and short market entries together place neither (rule 22). */
  private List<Candidate> withoutConflict(List<Candidate> candidates, Draft draft) {
    boolean isLong = candidates.stream().anyMatch(it -> it.isMarket() && isSide(it, Side.LONG));
    boolean isShort = candidates.stream().anyMatch(it -> it.isMarket() && isSide(it, Side.SHORT));
    if (!isLong || !isShort) {
      return candidates;
    }
    candidates.stream()
        .filter(Candidate::isMarket)
        .forEach(it ->
            draft.suppress(
                desk.gates().suppressed(it.rule().id(), "conflict", "long and short at once")));
    return candidates.stream().filter(it -> !it.isMarket()).toList();
  }

  private static boolean isSide(Candidate candidate, Side side) {
    return candidate.rule().clause().side() == side;
  }
}
