package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** Anything in a strategy that has a value on every bar. */
public sealed interface Expression permits Literal, Reference, Formula, Moved, Condition {

  /** Where the author wrote it. */
  Span span();
}
