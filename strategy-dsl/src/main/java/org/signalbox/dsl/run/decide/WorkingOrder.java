package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.util.List;
import org.signalbox.dsl.ir.Clause.Moment;
import org.signalbox.dsl.ir.Clause.Validity;
import org.signalbox.dsl.run.standing.Stamp;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;

/** An order that was sent and is not done. Instances hold state and belong to one thread. */
final class WorkingOrder {

  /** What of it must be known to go on; the rest stands in the text. */
  record State(Order order, Wish.Frozen frozen, Stamp placedAt, BigDecimal filled) {}

  private final Wish wish;
  private final Stamp placedAt;
  private BigDecimal filled = BigDecimal.ZERO;

  WorkingOrder(Wish wish, Stamp placedAt) {
    this.wish = wish;
    this.placedAt = placedAt;
  }

  WorkingOrder(State state, Lifetime lifetime) {
    this(new Wish(state.order(), lifetime, state.frozen()), state.placedAt());
    filled = state.filled();
  }

  State state() {
    return new State(wish.order(), wish.frozen(), placedAt, filled);
  }

  Wish wish() {
    return wish;
  }

  boolean isEntry() {
    return wish.order().cause().purpose().enters();
  }

  boolean isPriced() {
    return PriceRule.isPriced(wish.order().pricing());
  }

  boolean isOlderThan(long instant) {
    return placedAt.instant() < instant;
  }

  /** Takes a fill; says whether it was the first. */
  boolean fill(Fill fill) {
    boolean first = filled.signum() == 0;
    filled = filled.add(fill.quantity());
    return first;
  }

  /** Whether all that was asked for is filled. */
  boolean isDone() {
    return switch (wish.order().amount()) {
      case Amount.Units(BigDecimal quantity) -> filled.compareTo(quantity) >= 0;
      case Amount.ShareOfEquity _ -> filled.signum() > 0;
    };
  }

  /** Whether it goes on working although its clause does not ask for it now. */
  boolean stays(Standing standing, boolean barEnded) {
    return switch (wish.lifetime().validity()) {
      case Validity.OneDecision _ -> !isPriced() || !barEnded;
      case Validity.For(var lapse) -> !placedAt.hasPassed(lapse, standing.now());
      case Validity.Until(var moment) -> !passed(standing, moment);
      case Validity.UntilCancelled _ -> true;
      case Validity.While _ -> wish.lifetime().lasts().map(it -> it.holds(standing)).orElse(false);
    };
  }

  /** Whether it keeps its original price though its clause asks anew: orders with a validity do. */
  boolean isKept(boolean stays) {
    return stays && !(wish.lifetime().validity() instanceof Validity.OneDecision);
  }

  private boolean passed(Standing standing, Moment moment) {
    var next = new Moments(standing.listing().calendar()).next(List.of(moment), placedAt.instant());
    return next.isPresent() && next.getAsLong() <= standing.instant();
  }
}
