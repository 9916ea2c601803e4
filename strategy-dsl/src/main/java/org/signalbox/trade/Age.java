package org.signalbox.trade;

import java.time.Duration;

/** An age of a position, counted from its first entry fill. */
public sealed interface Age {

  /** In base bars completed since. */
  record Bars(long count) implements Age {}

  /** In clock time. */
  record Clock(Duration duration) implements Age {}

  /** In calendar days of the exchange's zone. */
  record Days(long count) implements Age {}

  /** In trading sessions. */
  record Sessions(long count) implements Age {}

  /** The age of a position that was just opened. */
  static Age zero() {
    return new Bars(0);
  }

  /** How old a position is, in each of the measures. */
  record Elapsed(long bars, Duration clock, long days, long sessions) {}

  /** Whether a position has this age or is older. */
  default boolean reached(Elapsed elapsed) {
    return switch (this) {
      case Bars(long count) -> elapsed.bars() >= count;
      case Clock(Duration duration) -> elapsed.clock().compareTo(duration) >= 0;
      case Days(long count) -> elapsed.days() >= count;
      case Sessions(long count) -> elapsed.sessions() >= count;
    };
  }
}
