package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** One clause of a strategy. The order of statements means nothing. */
public sealed interface Statement permits Declaration, Definition, Rule, Protection, Limit, Notice {

  Origin origin();

  default Span span() {
    return origin().span();
  }
}
