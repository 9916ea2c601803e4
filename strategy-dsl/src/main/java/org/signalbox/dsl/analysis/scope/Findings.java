package org.signalbox.dsl.analysis.scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;

/**
 * The diagnostics of one text so far. What is read several times, as a let on several feeds, is
 * reported once.
 */
public final class Findings {

  private record Place(Problem problem, Span span) {}

  private final List<Diagnostic> all = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private boolean muted;
  private int attempts;

  public void add(Diagnostic diagnostic) {
    boolean somewhere = !diagnostic.span().equals(Span.NOWHERE);
    boolean isNew = !somewhere || places.add(new Place(diagnostic.problem(), diagnostic.span()));
    if (isNew && !muted) {
      all.add(diagnostic);
    }
  }

  public void add(Problem problem, Span span, String message) {
    add(Diagnostic.of(problem, span, message));
  }

  public void add(Problem problem, Span span, String message, String hint) {
    add(Diagnostic.of(problem, span, message).withHint(hint));
  }

  /** Tries something out: what it reports is forgotten. */
  public <T> T withoutReporting(Supplier<T> attempt) {
    boolean before = muted;
    Set<Place> known = Set.copyOf(places);
    attempts += muted ? 0 : 1;
    muted = true;
    try {
      return attempt.get();
    } finally {
      muted = before;
      places.retainAll(known);
    }
  }

  /** Tells attempts apart; those within another count as one with it. */
  public int attempt() {
    return attempts;
  }

  /** Whether something is only being tried out. */
  public boolean isMuted() {
    return muted;
  }

  public boolean haveErrors() {
    return all.stream().anyMatch(Diagnostic::isError);
  }

  /** In the order of the text. */
  public List<Diagnostic> inOrder() {
    return all.stream()
        .sorted(
            Comparator.comparingInt((Diagnostic it) -> it.span().start())
                .thenComparingInt(it -> it.span().end()))
        .toList();
  }
}
