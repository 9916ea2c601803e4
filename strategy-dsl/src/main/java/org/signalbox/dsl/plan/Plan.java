package org.signalbox.dsl.plan;

import java.util.List;
import java.util.SequencedMap;

/**
 * What is to be computed on every row, in order.
 *
 * @param rows all the bars that steps go over
 * @param slots how many slots there are
 * @param constants slots that hold the same value on every row
 */
public record Plan(
    List<Rows> rows, List<Step> steps, int slots, SequencedMap<Integer, Double> constants) {

  public Plan {
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
  }
}
