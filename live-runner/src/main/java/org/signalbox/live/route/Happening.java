package org.signalbox.live.route;

import org.signalbox.live.journal.table.OrderState;
import org.signalbox.trade.Fill;

/**
 * Something of which a deployment is told, already committed. What a session has to know is among
 * the deployment's inputs as well, under the number given here, so that a session which starts
 * again reads it there.
 */
public sealed interface Happening {

  String deployment();

  /**
   * An execution was booked.
   *
   * @param input its number among the deployment's inputs
   */
  record Filled(String deployment, Fill fill, long input) implements Happening {}

  /**
   * An order ended without having been filled whole.
   *
   * @param orderId as the decision named it
   * @param input its number among the deployment's inputs
   */
  record Ended(
      String deployment,
      String instrument,
      String orderId,
      OrderState how,
      String reason,
      long input)
      implements Happening {}

  /**
   * A person is asked to look.
   *
   * @param code what sort of thing it is: {@code unknown-order}, {@code position-mismatch}
   */
  record Alert(String deployment, String code, String message) implements Happening {}
}
