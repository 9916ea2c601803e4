package org.signalbox.trade.broker;

/** What came of looking for an order. */
public sealed interface Lookup {

  record Found(OrderReport report) implements Lookup {}

  /**
   * The broker's books do not have it at this moment. Whether that proves anything depends on how
   * soon they are up to date: {@link Capabilities#settling}.
   */
  record Absent() implements Lookup {}

  /** The broker could not be asked. */
  record Unknown(String cause) implements Lookup {}
}
