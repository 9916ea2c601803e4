package org.signalbox.dsl.syntax;

import java.math.BigDecimal;
import org.signalbox.dsl.diagnostic.Span;

/** A length of time. Bars, clock time, calendar days and sessions are different things. */
public sealed interface Duration {

  Span span();

  /** {@code 20 minutes}. */
  record Fixed(BigDecimal amount, TimeUnit unit, Span span) implements Duration {
    public Fixed {
      Words.requireAmount(amount);
    }
  }

  /** {@code n bars}, where {@code n} is a number. */
  record Counted(String name, TimeUnit unit, Span span) implements Duration {
    public Counted {
      Words.requirePlainName(name);
    }
  }

  /** {@code hold_time}, where the name stands for a length of time or for a number of bars. */
  record Named(String name, Span span) implements Duration {
    public Named {
      Words.requirePlainName(name);
    }
  }
}
