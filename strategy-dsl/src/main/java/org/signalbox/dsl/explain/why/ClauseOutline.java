package org.signalbox.dsl.explain.why;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement that decides something by a condition.
 *
 * @param id of the statement
 * @param text how the formatter writes it
 * @param when empty where it always holds
 */
public record ClauseOutline(String id, Kind kind, String text, Optional<RowOutline> when) {

  /** What a clause is for. */
  public enum Kind {
    ENTER,
    ADD,
    EXIT,
    ALLOW,
    PAUSE,
    HALT
  }

  Stream<Probe> probes() {
    return when.stream().flatMap(RowOutline::probes);
  }

  /** The rows that are not made of rows, in the order of the text. */
  public List<RowOutline> leaves() {
    return when.stream().flatMap(RowOutline::leaves).toList();
  }
}
