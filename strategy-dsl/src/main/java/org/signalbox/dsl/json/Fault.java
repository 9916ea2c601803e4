package org.signalbox.dsl.json;

import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;

/** Ends the reading at the first place from which it cannot go on. */
final class Fault extends RuntimeException {

  private final transient Diagnostic diagnostic;

  Fault(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  static Fault of(Problem problem, Span span, String message) {
    return new Fault(Diagnostic.of(problem, span, message));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
