package org.signalbox.dsl.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** Rules about the open position that stand until it is closed. */
public sealed interface Protection extends Statement {

  /** {@code stop loss 2% for long}, {@code take profit 5%}, {@code trailing stop 3 * atr(14)}. */
  record Standing(Origin origin, Exiting exiting, Optional<Whom> whom) implements Protection {}

  /** {@code breakeven after profit 1R plus 2 ticks}. */
  record Breakeven(Origin origin, Expression profit, Optional<Expression> plus, Optional<Whom> whom)
      implements Protection {}

  /** {@code square off at 15:15}: closes everything and blocks entries until the next session. */
  record SquareOff(Origin origin, Clock clock) implements Protection {}

  /** An order that closes and waits, as a statement or after {@code with} in an entry. */
  sealed interface Exiting {

    Span span();

    /** {@code stop loss 2 * n from last entry}. */
    record StopLoss(Level level, Optional<EntryPrice> from, Span span) implements Exiting {}

    /**
     * {@code take profit 5% then 4% after 20 minutes exiting 50%}.
     *
     * @param later steps of a ladder, in the author's order
     * @param exiting percentage of the position that is closed; all of it where it is left out
     */
    record TakeProfit(Level level, List<Rung> later, Optional<BigDecimal> exiting, Span span)
        implements Exiting {
      public TakeProfit {
        exiting.ifPresent(Words::requireAmount);
        later = List.copyOf(later);
      }
    }

    /**
     * {@code trailing stop 2% from high after profit 1R}.
     *
     * @param from the column whose best value since entry is followed: close where it is left out
     */
    record TrailingStop(
        Level level, Optional<Expression> from, Optional<Expression> afterProfit, Span span)
        implements Exiting {
      public TrailingStop {
        from.ifPresent(Words::requireFollowed);
      }
    }
  }

  /** Where an order waits. */
  sealed interface Level {

    /** So far from the entry, or from the best price. */
    record Distance(Expression distance) implements Level {}

    /** {@code at P}. */
    record Price(Expression price) implements Level {}
  }

  /** {@code then 4% after 20 minutes}. */
  record Rung(Expression distance, Duration after, Span span) {}

  /** The entry from which a stop is measured; the average where it is left out. */
  enum EntryPrice {
    FIRST,
    LAST,
    AVERAGE
  }

  /** Whom a rule protects; every position where it is left out. */
  sealed interface Whom {

    record OfSide(Side side) implements Whom {}

    /** {@code for entry NAME}. */
    record OfEntry(String name, Span span) implements Whom {
      public OfEntry {
        Words.requirePlainName(name);
      }
    }
  }
}
