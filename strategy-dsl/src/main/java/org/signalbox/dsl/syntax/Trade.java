package org.signalbox.dsl.syntax;

import java.util.List;
import org.signalbox.dsl.diagnostic.Span;

/** {@code trade SPY, QQQ on daily bars}: what is traded, and the bars that set the pace. */
public record Trade(Origin origin, Items items, Timeframe timeframe) {

  /** What is traded. */
  public sealed interface Items {

    record Listed(List<Subject> subjects) implements Items {
      public Listed {
        Words.requireSome(subjects, 1, "instrument");
        subjects = List.copyOf(subjects);
      }
    }

    /** {@code each of futures}: every member of a universe on its own. */
    record EachOf(Subject universe) implements Items {}
  }

  public Span span() {
    return origin.span();
  }
}
