package org.signalbox.dsl.ir;

import java.util.List;
import java.util.Optional;

/** What a key of a program stands for: the only places where a program has a memory of its own. */
public sealed interface Definition {

  Feed feed();

  /**
   * A running let: {@code let name = body starting at start}.
   *
   * @param start what {@code previous} is as long as the let has had no known value
   */
  record RunningLet(String name, Term body, Term start, Feed feed) implements Definition {}

  /**
   * A sequence of events: one automaton that takes one step per row at most.
   *
   * @param captures terms whose value is kept when a step matches
   */
  record Sequence(List<Step> steps, List<Capture> captures, Feed feed) implements Definition {
    public Sequence {
      steps = List.copyOf(steps);
      captures = List.copyOf(captures);
    }
  }

  /**
   * One step of a sequence.
   *
   * @param limit how long after the row of the step before it may come; empty for any time
   */
  record Step(Term condition, Optional<Lapse> limit) {}

  /** A term kept on the row on which the step at index {@code step} matched. */
  record Capture(int step, Term value) {}
}
