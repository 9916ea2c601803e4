package org.signalbox.market;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.calendar.TradingCalendar;

/**
 * The length of a bar: so many seconds, minutes or hours on a grid that starts with the session, or
 * so many sessions, weeks, months, quarters or years of the exchange's calendar.
 */
public record Timeframe(int count, Unit unit) implements Comparable<Timeframe> {

  /** Units by length, shortest first. */
  public enum Unit {
    SECOND("s", 1_000),
    MINUTE("m", 60_000),
    HOUR("h", 3_600_000),
    DAY("d", 86_400_000),
    WEEK("w", 7 * 86_400_000L),
    MONTH("mo", 30 * 86_400_000L),
    QUARTER("q", 91 * 86_400_000L),
    YEAR("y", 365 * 86_400_000L);

    private final String symbol;
    private final long millis;

    Unit(String symbol, long millis) {
      this.symbol = symbol;
      this.millis = millis;
    }

    /** As a strategy text names it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean isNamed(String word) {
      return word.equals(symbol) || word.equals(word()) || word.equals(word() + "s");
    }
  }

  public static final Timeframe DAILY = new Timeframe(1, Unit.DAY);

  private static final Pattern TEXT = Pattern.compile("(\\d*) ?([a-z]+)");
  private static final int MONTHS_PER_YEAR = 12;
  private static final int MONTHS_PER_QUARTER = 3;
  private static final double WEEKS_PER_YEAR = 365.2425 / 7;

  public Timeframe {
    if (count < 1) {
      throw new IllegalArgumentException("a timeframe must be at least 1, was " + count);
    }
  }

  public static Timeframe minutes(int count) {
    return new Timeframe(count, Unit.MINUTE);
  }

  public static Timeframe hours(int count) {
    return new Timeframe(count, Unit.HOUR);
  }

  /** Reads {@code 5 minutes}, {@code 5m}, {@code 1 hour}, {@code daily}, {@code 2 weeks}. */
  public static Timeframe parse(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    String plain = words.equals("daily") ? "day" : words.replaceFirst("ly$", "");
    Matcher matcher = TEXT.matcher(plain);
    if (matcher.matches()) {
      for (Unit unit : Unit.values()) {
        if (unit.isNamed(matcher.group(2))) {
          String count = matcher.group(1);
          return new Timeframe(count.isEmpty() ? 1 : Integer.parseInt(count), unit);
        }
      }
    }
    throw new IllegalArgumentException("no such timeframe: '" + text + "'");
  }

  /** Whether bars are cut inside sessions, as against holding whole ones. */
  public boolean isIntraday() {
    return unit.compareTo(Unit.DAY) < 0;
  }

  /** The nominal length in milliseconds: exact where it is intraday. */
  public long millis() {
    return count * unit.millis;
  }

  /**
   * Whether bars of this timeframe can be built from bars of the other one without cutting any:
   * {@code 1 hour} of {@code 20 minutes}, anything of whole sessions of anything intraday.
   */
  public boolean isMultipleOf(Timeframe base) {
    if (base.isIntraday()) {
      return !isIntraday() || millis() % base.millis() == 0;
    }
    return switch (base.unit) {
      case SECOND, MINUTE, HOUR -> false;
      case DAY ->
          !isIntraday() && (base.count == 1 || (unit == Unit.DAY && count % base.count == 0));
      case WEEK -> unit == Unit.WEEK && count % base.count == 0;
      case MONTH, QUARTER, YEAR -> isMonthly() && months() % base.months() == 0;
    };
  }

  /** How many bars a year holds by convention. */
  public double barsPerYear(TradingCalendar calendar) {
    int sessions = calendar.sessionsPerYear();
    return switch (unit) {
      case SECOND, MINUTE, HOUR ->
          sessions * Math.max(1, Math.ceil((double) calendar.regularMillis() / millis()));
      case DAY -> (double) sessions / count;
      case WEEK -> WEEKS_PER_YEAR / count;
      case MONTH, QUARTER, YEAR -> (double) MONTHS_PER_YEAR / months();
    };
  }

  /** Whether it is counted in calendar months. */
  boolean isMonthly() {
    return unit.compareTo(Unit.MONTH) >= 0;
  }

  /** The length in calendar months of a timeframe that is counted in them. */
  int months() {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY, WEEK ->
          throw new IllegalStateException("not counted in months: " + this);
      case MONTH -> count;
      case QUARTER -> MONTHS_PER_QUARTER * count;
      case YEAR -> MONTHS_PER_YEAR * count;
    };
  }

  /** By nominal length. */
  @Override
  public int compareTo(Timeframe other) {
    return Comparator.comparingLong(Timeframe::millis)
        .thenComparing(Timeframe::unit)
        .compare(this, other);
  }

  /** {@code 5 minutes}, {@code 1 day}. */
  @Override
  public String toString() {
    return count + " " + unit.word() + (count == 1 ? "" : "s");
  }
}
