package org.signalbox.testing.alpaca;

/** What goes wrong with one request. */
public enum Fault {
  /** The connection breaks before the request is looked at. */
  LOST_REQUEST,
  /** The request is served, and the connection breaks before the answer. */
  LOST_ANSWER,
  /** The request is served, and the answer comes after the client has given up. */
  LATE_ANSWER,
  /** The request is served and answered with a fault of the server. */
  ERROR_AFTER,
  /** The request is not served but answered with a fault of the server. */
  ERROR_BEFORE,
  /** There were too many requests. */
  TOO_MANY,
  /** The request is served, and the connection breaks in the middle of the answer. */
  CUT,
  /** The request is served and answered whole, with JSON that ends too early. */
  HALF_JSON,
  /** The request is served and answered with a gateway's page. */
  PAGE,
  /** A gateway has no such page, whatever is behind it. */
  NO_PAGE,
  /** The request is served, and its answer comes byte by byte. */
  SLOW_DRIP
}
