package org.signalbox.broker.http;

import java.time.Duration;

/**
 * How long a request waits in each of its phases.
 *
 * @param connect for the connection
 * @param answer from then on for the head of the answer
 * @param whole from the beginning until the last byte of the answer
 */
public record Timeouts(Duration connect, Duration answer, Duration whole) {

  public static final Timeouts STANDARD =
      new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(10));
}
