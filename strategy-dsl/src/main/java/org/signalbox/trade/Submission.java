package org.signalbox.trade;

/** What a venue answered to an order, or that it did not answer. */
public sealed interface Submission {

  /** The venue has the order. */
  record Accepted(String venueOrderId) implements Submission {}

  /** The venue does not have the order, and said why. */
  record Rejected(String reason) implements Submission {}

  /**
   * No answer came, so the order may be working. Nothing new is sent for the instrument until the
   * venue has shown whether it is.
   */
  record Unknown(String cause) implements Submission {}
}
