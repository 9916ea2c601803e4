package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** The length of a bar, as written. */
public sealed interface Timeframe {

  Span span();

  /**
   * {@code 5 minute bars}; {@code daily bars} are of one day, {@code quarterly bars} of three
   * months.
   */
  record Fixed(int count, TimeUnit unit, Span span) implements Timeframe {
    public Fixed {
      Words.requireLength(unit);
      Words.requireCount(count);
    }
  }

  /** A parameter: {@code htf bars}. */
  record Named(String name, Span span) implements Timeframe {
    public Named {
      Words.requirePlainName(name);
    }
  }
}
