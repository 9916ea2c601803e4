package org.signalbox.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** What is true, false or unknown by its form. A name or a call may be a condition, too. */
public sealed interface Condition extends Expression {

  /**
   * Conditions under one heading. {@code a and b} is {@link All}, {@code a or b} is {@link Any}.
   */
  sealed interface Group extends Condition {
    List<Row> rows();
  }

  record All(List<Row> rows, Span span) implements Group {
    public All {
      Words.requireSome(rows, 1, "row");
      rows = List.copyOf(rows);
    }
  }

  record Any(List<Row> rows, Span span) implements Group {
    public Any {
      Words.requireSome(rows, 1, "row");
      rows = List.copyOf(rows);
    }
  }

  record None(List<Row> rows, Span span) implements Group {
    public None {
      Words.requireSome(rows, 1, "row");
      rows = List.copyOf(rows);
    }
  }

  record AtLeast(Expression count, List<Row> rows, Span span) implements Group {
    public AtLeast {
      Words.requireSome(rows, 1, "row");
      rows = List.copyOf(rows);
    }
  }

  record Not(Expression operand, Span span) implements Condition {}

  record Compare(Comparison comparison, Expression left, Expression right, Span span)
      implements Condition {}

  /** {@code 20 < x < 80}: two comparisons or more, all of which must hold. */
  record Chain(Expression first, List<Link> links, Span span) implements Condition {
    public Chain {
      Words.requireSome(links, 2, "comparisons");
      links = List.copyOf(links);
    }
  }

  record Link(Comparison comparison, Expression right) {}

  /** {@code a crosses above b}. */
  record Cross(Crossing crossing, Expression left, Expression right, Span span)
      implements Condition {}

  /** {@code x is between low and high}, {@code x is not between low and high}. */
  record Between(Expression value, Expression low, Expression high, boolean negated, Span span)
      implements Condition {}

  /** {@code x is rising}. */
  record Trend(Expression value, Slope slope, Span span) implements Condition {}

  /**
   * {@code c within last 5 bars}, {@code c for 3 bars}, {@code c at least 2 times in last 5 bars}.
   */
  record Window(Expression condition, Frequency frequency, Duration last, Span span)
      implements Condition {}

  /** {@code a followed by b within 5 bars}, {@code sequence(a, then b within 5 bars, then c)}. */
  record Sequence(List<Step> steps, Span span) implements Condition {
    public Sequence {
      Words.requireSome(steps, 2, "steps");
      if (steps.getFirst().within().isPresent()) {
        throw new IllegalArgumentException("the first step of a sequence has no limit");
      }
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step of a sequence.
   *
   * @param within how long after the step before it may come; a first step has none
   */
  record Step(Optional<String> name, Expression condition, Optional<Duration> within, Span span) {
    public Step {
      name.ifPresent(Words::requireStep);
    }
  }

  /** How often a condition must have been true in a window. */
  sealed interface Frequency {

    record Once() implements Frequency {}

    record Always() implements Frequency {}

    record AtLeast(Expression times) implements Frequency {}
  }

  enum Comparison {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("="),
    NOT_EQUAL("!=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  enum Crossing {
    ABOVE,
    BELOW,
    EITHER
  }

  enum Slope {
    RISING,
    FALLING
  }
}
