package org.signalbox.backtest.data.check;

import java.util.Arrays;
import java.util.Optional;

/** A kind of fault in bars: whether it refuses them, and what allowing it means. */
public enum Fault {
  DUPLICATES("duplicates", true, "of several rows for one time the last is kept"),
  DISORDER("disorder", true, "rows are sorted by time"),
  OVERLAPS("overlaps", true, "a row that begins before the one ahead ended is left out"),
  MISSING_PRICES("missing-prices", true, "the row is left out"),
  BAD_PRICES("bad-prices", true, "prices that are zero, negative or infinite are kept"),
  OHLC("ohlc", true, "high and low are widened to hold open and close"),
  BAD_VOLUME("bad-volume", true, "a missing or negative volume becomes 0"),
  OFF_SESSION("off-session", true, "a day on which the exchange is closed is left out"),
  SPLITS("splits", true, "the jump stays in the prices"),
  LONG_GAPS("long-gaps", true, "the bars on both sides are taken for one instrument's"),
  JUMPS("jumps", false, "a jump like a split that the factors do not name stays in the prices"),
  OUTSIDE_HOURS("outside-hours", false, "bars outside the sessions are left out"),
  GAPS("gaps", false, "sessions without bars are passed over"),
  THIN("thin", false, "times without a bar are passed over"),
  ZERO_VOLUME("zero-volume", false, "volumes of 0 are kept"),
  STALE("stale", false, "bars that repeat are kept"),
  UNCOVERED("uncovered", false, "days are placed by the calendar's rules alone");

  private final String word;
  private final boolean refuses;
  private final String consequence;

  Fault(String word, boolean refuses, String consequence) {
    this.word = word;
    this.refuses = refuses;
    this.consequence = consequence;
  }

  /** As a user allows it: {@code --allow duplicates}. */
  public String word() {
    return word;
  }

  /** Whether bars with it are refused until it is allowed. */
  public boolean refuses() {
    return refuses;
  }

  /** Whether bars with it come out of {@link Repair} as others. */
  boolean isMended() {
    return switch (this) {
      case DUPLICATES,
          DISORDER,
          OVERLAPS,
          MISSING_PRICES,
          OHLC,
          BAD_VOLUME,
          OFF_SESSION,
          OUTSIDE_HOURS ->
          true;
      case BAD_PRICES, SPLITS, JUMPS, LONG_GAPS, GAPS, THIN, ZERO_VOLUME, STALE, UNCOVERED -> false;
    };
  }

  /** What happens to such bars when they are taken. */
  public String consequence() {
    return consequence;
  }

  /** The fault of this word. */
  public static Optional<Fault> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }
}
