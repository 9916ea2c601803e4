package org.signalbox.dsl.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that is wrong, where it is wrong, and what to try.
 *
 * @param span the narrowest stretch of text that is to blame
 * @param message one lower-case clause without a full stop: "unknown function 'smaa'"
 * @param hint what the author may do about it: "did you mean 'sma'?"
 * @param edits changes that belong together and put it right; empty where none is certain enough
 */
public record Diagnostic(
    Problem problem, Span span, String message, Optional<String> hint, List<Edit> edits) {

  public Diagnostic {
    edits = List.copyOf(edits);
  }

  public static Diagnostic of(Problem problem, Span span, String message) {
    return new Diagnostic(problem, span, message, Optional.empty(), List.of());
  }

  public Diagnostic withHint(String hint) {
    return new Diagnostic(problem, span, message, Optional.of(hint), edits);
  }

  /** The same diagnostic with one more change that belongs to its remedy. */
  public Diagnostic withEdit(Span place, String replacement) {
    List<Edit> all =
        Stream.concat(edits.stream(), Stream.of(new Edit(place, replacement))).toList();
    return new Diagnostic(problem, span, message, hint, all);
  }

  public Severity severity() {
    return problem.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }
}
