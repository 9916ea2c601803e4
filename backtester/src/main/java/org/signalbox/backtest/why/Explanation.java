package org.signalbox.backtest.why;

import java.time.Instant;
import java.util.List;
import org.signalbox.dsl.explain.why.ClauseState;

/**
 * One decision about one instrument.
 *
 * @param held how much of it was held, negative where it was short, as a person reads it
 */
public record Explanation(String symbol, Instant at, String held, List<Answer> clauses) {

  public Explanation {
    clauses = List.copyOf(clauses);
  }

  /** A clause, and what came of it. */
  public record Answer(ClauseState clause, Outcome outcome) {}
}
