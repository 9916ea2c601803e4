package org.signalbox.dsl.analysis.scope;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.ir.Feed;

/**
 * Where an expression stands.
 *
 * @param feed on whose bars it is read
 * @param own the running let whose definition it is part of: what {@code previous} speaks of
 * @param steps the steps of the sequence that came before it, innermost sequence last
 * @param written whether the author wrote it for just this place, as against the body of a
 *     function, which is read for arguments that its author did not know
 */
public record Place(
    Feed feed, Scope scope, Optional<Binding.Let> own, List<Steps> steps, boolean written) {

  public Place {
    steps = List.copyOf(steps);
  }

  public static Place ofProgram(Scope scope) {
    return new Place(Feed.BASE, scope, Optional.empty(), List.of(), true);
  }

  public Place on(Feed other) {
    return new Place(other, scope, own, steps, written);
  }

  public Place in(Scope inner) {
    return new Place(feed, inner, own, steps, written);
  }

  /** Inside the definition of a let. */
  public Place inside(Binding.Let let) {
    boolean own = written && let.path().isEmpty();
    return new Place(
        feed, let.scope(), let.isRunning() ? Optional.of(let) : Optional.empty(), List.of(), own);
  }

  /** After the steps of a sequence that have matched. */
  public Place after(Steps earlier) {
    List<Steps> all = new java.util.ArrayList<>(steps);
    all.add(earlier);
    return new Place(feed, scope, own, all, written);
  }

  /** Where doubts about conditions are not reported. */
  public Place generated() {
    return new Place(feed, scope, own, steps, false);
  }
}
