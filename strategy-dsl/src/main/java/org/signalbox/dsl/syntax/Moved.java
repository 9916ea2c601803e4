package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** A value taken at another time, on other bars, or as a part of another value. */
public sealed interface Moved extends Expression {

  Expression value();

  /** {@code close[1]}; the formatter prints small numbers of bars ago in this form, too. */
  record Back(Expression value, Expression bars, Span span) implements Moved {}

  /** {@code close 12 months ago}. A fixed number of bars is {@link Back}. */
  record Ago(Expression value, Duration duration, Span span) implements Moved {
    public Ago {
      Words.requireNoBars(duration);
    }
  }

  /**
   * {@code rsi(close, 14) of SPY}, {@code 10% of equity}.
   *
   * @param target an instrument, or the whole of which a part is taken
   */
  record Of(Expression value, Expression target, Span span) implements Moved {}

  /**
   * {@code rsi(close, 14) on 1 hour bars}.
   *
   * @param soFar whether the bar that is still running counts
   */
  record On(Expression value, Timeframe timeframe, boolean soFar, Span span) implements Moved {}

  /** {@code n at entry}: frozen when the position was entered. */
  record AtEntry(Expression value, Span span) implements Moved {}

  /** {@code low at retest}: frozen when a step of the sequence around it matched. */
  record AtStep(Expression value, String step, Span span) implements Moved {
    public AtStep {
      Words.requireStep(step);
    }
  }
}
