package org.signalbox.dsl.explain.why;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition as its author sees it.
 *
 * @param id of the row in the strategy's tree; where a condition has none, that of the row or
 *     statement around it
 * @param truth where the condition itself is read
 * @param operands what it compares, for rows without rows inside
 */
public record RowOutline(
    String id, Shape shape, Probe truth, List<Probe> operands, List<RowOutline> rows) {

  public RowOutline {
    operands = List.copyOf(operands);
    rows = List.copyOf(rows);
  }

  Stream<Probe> probes() {
    return Stream.concat(
        Stream.concat(Stream.of(truth), operands.stream()),
        rows.stream().flatMap(RowOutline::probes));
  }

  /** The rows without rows inside, from left to right. */
  Stream<RowOutline> leaves() {
    return rows.isEmpty() ? Stream.of(this) : rows.stream().flatMap(RowOutline::leaves);
  }
}
