package org.signalbox.backtest.data.csv;

/**
 * How the dates of a file are written.
 *
 * @param order in which day, month and year stand where they are numbers; without meaning for
 *     others
 */
public record StampForm(Kind kind, Order order) {

  /** What one stamp tells. */
  public enum Kind {
    SECONDS(1_000, 1),
    MILLIS(1, 1),
    MICROS(1, 1_000),
    NANOS(1, 1_000_000),
    /** A time with its distance from UTC. */
    INSTANT(1, 1),
    /** A time of day that belongs to some zone. */
    WALL_CLOCK(1, 1),
    /** A day. */
    DATE(1, 1);

    private final long times;
    private final long over;

    Kind(long times, long over) {
      this.times = times;
      this.over = over;
    }

    /** Whether a stamp is a whole number of units since the epoch. */
    boolean isCount() {
      return compareTo(NANOS) <= 0;
    }

    /** A count of this unit in milliseconds. */
    long millis(long count) {
      return Math.floorDiv(Math.multiplyExact(count, times), over);
    }

    /** Whether it is an instant as it stands. */
    public boolean isInstant() {
      return compareTo(INSTANT) <= 0;
    }
  }

  /** The order of the parts of a date in numbers. */
  public enum Order {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST
  }
}
