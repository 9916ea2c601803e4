package org.signalbox.dsl.syntax;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** What opens, changes and closes positions. */
public sealed interface Rule extends Statement {

  /**
   * {@code enter long when …}.
   *
   * @param orAdd {@code enter or add}: also while a position of the side is open
   */
  record Enter(Origin origin, boolean orAdd, Side side, Optional<Subject> subject, EntryTerms terms)
      implements Rule {}

  /** {@code add long when …}. */
  record Add(Origin origin, Side side, Optional<Subject> subject, EntryTerms terms)
      implements Rule {}

  /** {@code exit 50% of long when …}. */
  record Exit(Origin origin, Optional<BigDecimal> percent, Scope scope, ExitTerms terms)
      implements Rule {
    public Exit {
      percent.ifPresent(Words::requireAmount);
    }
  }

  /** {@code hold 10% of equity when … tolerance 5%}: the position that should exist. */
  record Hold(Origin origin, Size size, Optional<Row> when, Optional<Expression> tolerance)
      implements Rule {}

  /** {@code rebalance monthly on last trading day into …}. */
  record Rebalance(Origin origin, Occasion occasion, Allocation allocation) implements Rule {}

  /** Which positions an exit closes. */
  sealed interface Scope {

    /** {@code exit when …} without more, and {@code exit all}. */
    record Everything() implements Scope {}

    record OfSide(Side side, Optional<Subject> subject) implements Scope {}

    record OfSubject(Subject subject) implements Scope {}
  }

  /** When a portfolio is brought back to its weights. */
  sealed interface Occasion {

    record Scheduled(Schedule schedule) implements Occasion {}

    record When(Row condition) implements Occasion {}
  }

  /** {@code limited to 2 per session}. */
  record Quota(Expression count, QuotaPeriod period, Span span) {}

  enum QuotaPeriod {
    BAR,
    SESSION,
    DAY,
    WEEK,
    MONTH
  }

  /** {@code prefer highest volume}: which candidates come first when limits bind. */
  record Preference(Extreme extreme, Expression key, Span span) {}

  enum Extreme {
    HIGHEST,
    LOWEST
  }
}
