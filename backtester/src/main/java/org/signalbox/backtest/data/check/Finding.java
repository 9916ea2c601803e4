package org.signalbox.backtest.data.check;

import java.time.Instant;

/**
 * A fault that was found.
 *
 * @param count how often
 * @param line where it is first: the line of the file, or the row counted from 1
 * @param instant when that bar starts, milliseconds since the epoch
 * @param message one lower-case clause about the first place
 */
public record Finding(Fault fault, long count, int line, long instant, String message) {

  Finding onceMore() {
    return new Finding(fault, count + 1, line, instant, message);
  }

  /** {@code duplicates: 3, first in line 17 (2020-01-03T14:30:00Z): two rows for one time}. */
  @Override
  public String toString() {
    return "%s: %d, first in line %d (%s): %s"
        .formatted(fault.word(), count, line, Instant.ofEpochMilli(instant), message);
  }
}
