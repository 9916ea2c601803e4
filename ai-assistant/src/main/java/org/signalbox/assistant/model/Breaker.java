package org.signalbox.assistant.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Stops asking a provider that keeps failing. After some failures in a row nothing is asked for a
 * while; then one request may try. Instances hold state and may be shared by threads.
 */
final class Breaker {

  private static final int FAILURES = 3;
  private static final Duration REST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private int failures;
  private Instant closedUntil = Instant.MIN;

  Breaker(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a request may be made now; if so it counts as the one that tries. */
  synchronized boolean allows() {
    Instant now = clock.instant();
    if (now.isBefore(closedUntil)) {
      return false;
    }
    if (failures >= FAILURES) {
      closedUntil = now.plus(REST);
    }
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    closedUntil = Instant.MIN;
  }

  synchronized void failed() {
    failures++;
    if (failures >= FAILURES) {
      closedUntil = clock.instant().plus(REST);
    }
  }
}
