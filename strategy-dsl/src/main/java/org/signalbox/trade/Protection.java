package org.signalbox.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The protective rules that a decision froze for the position its entry opens. They work from the
 * fill on and are anchored to the fill price.
 *
 * <p>A position's stops, targets and trails cancel each other; among stops the tightest counts.
 * What changes with time (the steps of a ladder) or with the market (trails, breakeven) is settled
 * at decisions and reaches the position as {@link OrderCommand.Amend} and {@link
 * OrderCommand.Tighten}.
 */
public record Protection(List<Rule> rules) {

  public static final Protection NONE = new Protection(List.of());

  /** Which entry price a distance counts from. */
  public enum Anchor {
    FIRST,
    LAST,
    AVERAGE
  }

  /** One protective statement. */
  public sealed interface Rule {

    /** The clause that states it; one position carries one rule of a clause. */
    String clause();
  }

  /** {@code stop loss D from average entry}, {@code stop loss at P}. */
  public record StopLoss(String clause, Distance distance, Anchor anchor) implements Rule {}

  /**
   * {@code take profit 5% then 4% after 20 minutes exiting 50%}.
   *
   * @param steps youngest first; the first has the age zero
   * @param fraction how much of all that was ever entered it closes, rounded down to the lot;
   *     {@code 1} closes what is open
   */
  public record TakeProfit(String clause, List<Step> steps, BigDecimal fraction) implements Rule {

    public TakeProfit {
      steps = List.copyOf(steps);
    }

    /** A target that stays where it is. */
    public static TakeProfit at(String clause, Distance distance, BigDecimal fraction) {
      return new TakeProfit(clause, List.of(new Step(distance, Age.zero())), fraction);
    }

    /** The distance that holds in a position of this age. */
    public Distance distance(Age.Elapsed elapsed) {
      Distance current = steps.getFirst().distance();
      for (Step step : steps) {
        if (step.after().reached(elapsed)) {
          current = step.distance();
        }
      }
      return current;
    }

    /** This rule with one distance for all ages. */
    public TakeProfit fixed(Distance distance) {
      return at(clause, distance, fraction);
    }
  }

  /** One rung of a ladder of targets. */
  public record Step(Distance distance, Age after) {}

  /**
   * {@code trailing stop D after profit D2}.
   *
   * @param initial where the stop stands from the fill on; empty where it waits for a profit
   * @param activation the profit that it waits for
   */
  public record Trailing(String clause, Optional<Distance> initial, Optional<Distance> activation)
      implements Rule {}

  /** {@code breakeven after profit D plus D2}. */
  public record Breakeven(String clause, Distance after, Distance plus) implements Rule {}

  public Protection {
    rules = List.copyOf(rules);
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** These rules and those of the other whose clause is not among them. */
  public Protection and(Protection other) {
    return new Protection(
        Stream.concat(
                rules.stream(), other.rules.stream().filter(rule -> find(rule.clause()).isEmpty()))
            .toList());
  }

  /** These rules with one of them replaced, or added where its clause is new. */
  public Protection with(Rule changed) {
    if (find(changed.clause()).isEmpty()) {
      return and(new Protection(List.of(changed)));
    }
    return new Protection(
        rules.stream().map(it -> it.clause().equals(changed.clause()) ? changed : it).toList());
  }

  public Optional<Rule> find(String clause) {
    return rules.stream().filter(rule -> rule.clause().equals(clause)).findFirst();
  }
}
