package org.signalbox.live.journal.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as columns keep them. */
final class Micros {

  private Micros() {}

  static Instant of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
