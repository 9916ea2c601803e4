package org.signalbox.dsl.syntax;

import java.time.LocalTime;
import org.signalbox.dsl.diagnostic.Span;

/** An instant that comes once in a session. */
public sealed interface Clock {

  Span span();

  /** {@code 15:15}, wall clock of the session. */
  record At(LocalTime time, Span span) implements Clock {
    public At {
      Words.requireSeconds(time);
    }
  }

  /** {@code session close}: at {@code at}, the auction. */
  record SessionEdge(Edge edge, Span span) implements Clock {}

  /** {@code 5 minutes before session close}. */
  record NearEdge(Duration distance, Order order, Edge edge, Span span) implements Clock {}

  enum Edge {
    OPEN,
    CLOSE
  }

  enum Order {
    BEFORE,
    AFTER
  }
}
