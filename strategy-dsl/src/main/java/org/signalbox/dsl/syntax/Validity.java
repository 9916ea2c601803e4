package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** How long a priced order keeps its original price. */
public sealed interface Validity {

  Span span();

  record For(Duration duration, Span span) implements Validity {}

  record Until(Clock clock, Span span) implements Validity {}

  record UntilCancelled(Span span) implements Validity {}

  record While(Row condition, Span span) implements Validity {}
}
