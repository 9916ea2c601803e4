package org.signalbox.live.route;

import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;

/**
 * Something of which a deployment is told, already committed. A session that starts again finds the
 * same in the journal: fills by their sequence number, orders by their state.
 */
public sealed interface Happening {

  String deployment();

  /** An execution was booked. */
  record Filled(String deployment, Fills.Entry entry) implements Happening {}

  /**
   * An order of a decision ended without having been filled whole. Told by the same turn as the
   * fills before it, and after them.
   */
  record Ended(String deployment, OrderEntry order) implements Happening {}

  /**
   * A person is asked to look.
   *
   * @param code what sort of thing it is: {@code unknown-order}, {@code position-mismatch}
   */
  record Alert(String deployment, String code, String message) implements Happening {}
}
