package org.signalbox.backtest.data.check;

import java.util.Arrays;
import java.util.Optional;

/** A kind of fault in bars: whether it refuses them, and what allowing it means. */
public enum Fault {
  DUPLICATES("duplicates", true, "several rows for one time", "the last of them is kept"),
  DISORDER("disorder", true, "a row earlier than one before it", "rows are sorted by time"),
  OVERLAPS(
      "overlaps",
      true,
      "a bar that begins before the one ahead has ended",
      "the later one is left out"),
  MISSING_PRICES("missing-prices", true, "an empty price", "the row is left out"),
  BAD_PRICES("bad-prices", true, "a price that is zero, negative or infinite", "it is kept"),
  OHLC("ohlc", true, "open or close outside low and high", "high and low are widened to hold them"),
  BAD_VOLUME("bad-volume", true, "a missing, negative or infinite volume", "it becomes 0"),
  OFF_SESSION("off-session", true, "a day on which the exchange is closed", "the row is left out"),
  SPLITS(
      "splits",
      true,
      "a jump of a share's price near a ratio of whole numbers",
      "it stays in the prices"),
  LONG_GAPS(
      "long-gaps",
      true,
      "more than 20 sessions without bars",
      "the bars on both sides are taken for one instrument's"),
  JUMPS(
      "jumps", false, "a jump like a split that the factors do not name", "it stays in the prices"),
  OUTSIDE_HOURS("outside-hours", false, "bars outside the sessions", "they are left out"),
  GAPS("gaps", false, "sessions without bars", "they are passed over"),
  THIN(
      "thin",
      false,
      "fewer than 80 % of the bars that the sessions could hold",
      "times without a bar are passed over"),
  ZERO_VOLUME("zero-volume", false, "20 bars in a row without volume", "they are kept"),
  STALE("stale", false, "more than 20 bars in a row that are alike", "they are kept"),
  UNCOVERED(
      "uncovered",
      false,
      "days whose exceptions the calendar does not know",
      "they are placed by its rules alone");

  private final String word;
  private final boolean refuses;
  private final String meaning;
  private final String consequence;

  Fault(String word, boolean refuses, String meaning, String consequence) {
    this.word = word;
    this.refuses = refuses;
    this.meaning = meaning;
    this.consequence = consequence;
  }

  /** What is wrong. */
  public String meaning() {
    return meaning;
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
