package org.signalbox.backtest.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;

/** How long the periods are whose returns a report judges. Finer equity is read at their ends. */
enum Sampling {
  DAILY("daily"),
  WEEKLY("weekly"),
  MONTHLY("monthly");

  /** No day is longer than this, not even where clocks are put back. */
  private static final long DAY = Duration.ofHours(25).toMillis();

  private static final long LONGEST_DAY = Duration.ofDays(4).toMillis();
  private static final long LONGEST_WEEK = Duration.ofDays(16).toMillis();

  private final String text;

  Sampling(String text) {
    this.text = text;
  }

  /** Fits a curve: daily unless its points lie further apart. */
  static Sampling of(Curve curve) {
    long[] gaps =
        IntStream.range(1, curve.size())
            .mapToLong(i -> curve.time(i) - curve.time(i - 1))
            .sorted()
            .toArray();
    long typical = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
    if (typical <= LONGEST_DAY) {
      return DAILY;
    }
    return typical <= LONGEST_WEEK ? WEEKLY : MONTHLY;
  }

  String text() {
    return text;
  }

  /** How many periods make a year, given how many days do. */
  int periodsPerYear(int daysPerYear) {
    return switch (this) {
      case DAILY -> daysPerYear;
      case WEEKLY -> 52;
      case MONTHLY -> 12;
    };
  }

  /** The points of a curve that are the last of their period. */
  int[] ends(Curve curve, ZoneId zone) {
    return switch (this) {
      case DAILY ->
          IntStream.range(0, curve.size())
              .filter(i -> i == curve.size() - 1 || newDay(curve.time(i), curve.time(i + 1), zone))
              .toArray();
      case WEEKLY, MONTHLY -> IntStream.range(0, curve.size()).toArray();
    };
  }

  private static boolean newDay(long before, long after, ZoneId zone) {
    return after - before >= DAY || !day(before, zone).equals(day(after, zone));
  }

  static LocalDate day(long millis, ZoneId zone) {
    return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
  }
}
