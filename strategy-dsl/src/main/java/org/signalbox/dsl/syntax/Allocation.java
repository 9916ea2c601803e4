package org.signalbox.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** Weights of a portfolio: what share of the whole each instrument should have. */
public sealed interface Allocation {

  Span span();

  /** {@code if condition then first else second}. */
  record Choice(Expression condition, Allocation first, Allocation second, Span span)
      implements Allocation {}

  record Equally(List<Allocation> parts, Span span) implements Allocation {
    public Equally {
      Words.requireSome(parts, 1, "part");
      parts = List.copyOf(parts);
    }
  }

  /** {@code mix(60% SPY, (x) A)}. */
  record Mix(List<Part> parts, Span span) implements Allocation {
    public Mix {
      Words.requireSome(parts, 1, "part");
      parts = List.copyOf(parts);
    }
  }

  /** {@code top 3 of assets by momentum in equal slots otherwise BIL}. */
  record Ranked(
      Ranking ranking, Optional<Weighting> weighting, Optional<Allocation> otherwise, Span span)
      implements Allocation {}

  /** {@code each of futures weighted by sign(roc(close, 12 months))}. */
  record EachOf(
      Subject universe,
      Optional<Row> where,
      Optional<Weighting> weighting,
      Optional<Allocation> otherwise,
      Span span)
      implements Allocation {}

  /** {@code short A}. */
  record OfSide(Side side, Allocation part, Span span) implements Allocation {}

  /** {@code A scaled to volatility 10% over 60 days up to 200%}. */
  record Scaled(
      Allocation part, Expression volatility, Duration over, Optional<Expression> upTo, Span span)
      implements Allocation {}

  /** {@code A capped at 30% each}. */
  record Capped(Allocation part, Expression most, Span span) implements Allocation {}

  record Cash(Span span) implements Allocation {}

  record Symbol(String symbol, Span span) implements Allocation {
    public Symbol {
      Words.requireText(symbol);
    }
  }

  /** A named allocation. */
  record Named(String name, Span span) implements Allocation {
    public Named {
      Words.requirePlainName(name);
    }
  }

  /** One part of a mix with its weight. */
  record Part(Expression weight, Allocation allocation) {}

  /** How the chosen instruments share. */
  sealed interface Weighting {

    /** Every slot is worth the same, filled or not. */
    record EqualSlots() implements Weighting {}

    record Equally() implements Weighting {}

    record By(Expression weight) implements Weighting {}
  }
}
