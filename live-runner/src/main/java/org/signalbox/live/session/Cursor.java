package org.signalbox.live.session;

import java.util.List;

/**
 * How far a session has come in the journal.
 *
 * @param fills the sequence number of the last fill that it knows
 * @param working orders that were decided and may not have ended
 */
public record Cursor(long fills, List<Working> working) {

  /** An order that may work. */
  public record Working(String id, String symbol) {}

  public Cursor {
    working = List.copyOf(working);
  }

  List<String> orders() {
    return working.stream().map(Working::id).toList();
  }
}
