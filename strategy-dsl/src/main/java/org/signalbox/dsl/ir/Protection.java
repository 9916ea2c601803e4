package org.signalbox.dsl.ir;

import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Side;

/** What guards an open position. */
public sealed interface Protection {

  /** Stable name of the clause in traces and orders. */
  String id();

  Scope scope();

  /** Which positions it guards. */
  sealed interface Scope {

    record Every() implements Scope {}

    record OfSide(Side side) implements Scope {}

    /** Those opened by the entry of this tag. */
    record OfEntry(String tag) implements Scope {}
  }

  /**
   * Where a stop or a target lies: at a price, or away from the entry. The unit of a distance says
   * how it is meant: percent of the entry price, price, money of the whole position, or R.
   */
  sealed interface Place {

    record Level(Term price) implements Place {}

    record Distance(Term distance) implements Place {}
  }

  /** Which entry a distance starts from where there were several. */
  enum Anchor {
    FIRST_ENTRY,
    LAST_ENTRY,
    AVERAGE_ENTRY
  }

  record StopLoss(String id, Scope scope, Place place, Anchor anchor) implements Protection {}

  /**
   * Closes the position, or a part of it, in profit.
   *
   * @param ladder the target by age, the first from the start on
   * @param fraction how much of the position it closes, above 0 and at most 1
   */
  record TakeProfit(String id, Scope scope, List<Rung> ladder, double fraction)
      implements Protection {
    public TakeProfit {
      ladder = List.copyOf(ladder);
    }
  }

  /**
   * A target from some age on.
   *
   * @param after counted from the first entry fill; empty for the first rung
   */
  record Rung(Place place, Optional<Lapse> after) {}

  /**
   * A stop that follows the price and never goes back.
   *
   * @param from what the distance is taken from: the best of this since the entry
   * @param afterProfit the profit from which on it trails
   */
  record TrailingStop(
      String id, Scope scope, Place place, Optional<Term> from, Optional<Term> afterProfit)
      implements Protection {}

  /** After a profit the stop moves to the entry price and {@code plus}. */
  record Breakeven(String id, Scope scope, Term afterProfit, Optional<Term> plus)
      implements Protection {}
}
