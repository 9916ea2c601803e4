package org.signalbox.dsl.explain.why;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A clause at one decision.
 *
 * @param truth of its condition; true where it has none
 * @param when empty where it always holds
 */
public record ClauseState(
    String id, ClauseOutline.Kind kind, String text, Truth truth, Optional<RowState> when) {

  static ClauseState of(ClauseOutline outline, ToDoubleFunction<Probe> values) {
    Optional<RowState> when = outline.when().map(it -> RowState.of(it, values));
    return new ClauseState(
        outline.id(),
        outline.kind(),
        outline.text(),
        when.map(RowState::truth).orElse(Truth.TRUE),
        when);
  }

  /**
   * The fewest rows on which it hangs: had each of them been the other way round, so had the
   * clause. For a clause that did not hold these are the rows that were missing.
   */
  public List<Pivot> pivots() {
    return when.stream().flatMap(Pivots::of).toList();
  }
}
