package org.signalbox.dsl.ir;

/**
 * A stretch of time in one way of counting: bars, clock time, calendar days and sessions are not
 * converted into each other.
 */
public record Lapse(int count, Measure measure) {

  /** What is counted. */
  public enum Measure {
    BARS("bar"),
    SECONDS("second"),
    MINUTES("minute"),
    HOURS("hour"),
    DAYS("day"),
    WEEKS("week"),
    MONTHS("month"),
    YEARS("year"),
    SESSIONS("session");

    private final String word;

    Measure(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Lapse {
    if (count < 0) {
      throw new IllegalArgumentException("a lapse must not be negative, was " + count);
    }
  }

  public static Lapse bars(int count) {
    return new Lapse(count, Measure.BARS);
  }
}
