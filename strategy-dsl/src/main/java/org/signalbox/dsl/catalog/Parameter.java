package org.signalbox.dsl.catalog;

import java.util.Optional;

/**
 * One argument of a function.
 *
 * @param name how a call may name it: {@code bollinger(close, n: 20)}
 * @param defaultValue as a strategy text would write it; empty where the argument is required
 * @param unit the only unit that may stand here; empty where any may
 * @param bounds of a constant argument, in its own unit
 */
public record Parameter(
    String name, Kind kind, Optional<String> defaultValue, Optional<Unit> unit, Range bounds) {

  /** The longest window, which bounds the memory of a call. */
  public static final int LONGEST = 1_000_000;

  /** What may stand in an argument's place. */
  public enum Kind {
    /** Any series; its unit may decide the unit of the result. */
    SERIES,
    /** A series of truth values. */
    CONDITION,
    /**
     * A window length in bars: a constant whole number of at least 1, or one of a declared range
     * where the function has a {@linkplain Function.Windows#dynamic() dynamic} form.
     */
    WINDOW,
    /** A constant whole number. */
    COUNT,
    /** A constant number. */
    NUMBER,
    /** A constant truth value: 1 or 0. */
    FLAG,
    /** Where a window begins: the word {@code session} is 1, the first bar of all is 0. */
    ANCHOR,
    /** A constant length of clock time, in seconds: {@code 15 minutes}. */
    DURATION,
    /** A constant time of the day, in seconds of the session's wall clock: {@code 09:30}. */
    TIME
  }

  private Parameter(String name, Kind kind, Range bounds) {
    this(name, kind, Optional.empty(), Optional.empty(), bounds);
  }

  public static Parameter series(String name) {
    return new Parameter(name, Kind.SERIES, Range.ANY);
  }

  public static Parameter condition(String name) {
    return new Parameter(name, Kind.CONDITION, Range.TRUTH).of(Unit.BOOL);
  }

  public static Parameter window(String name) {
    return new Parameter(name, Kind.WINDOW, new Range(1, LONGEST));
  }

  public static Parameter count(String name) {
    return new Parameter(name, Kind.COUNT, new Range(0, Integer.MAX_VALUE));
  }

  public static Parameter number(String name) {
    return new Parameter(name, Kind.NUMBER, Range.ANY).of(Unit.NUMBER);
  }

  /** A constant share, stored as a fraction. */
  public static Parameter percent(String name) {
    return new Parameter(name, Kind.NUMBER, Range.ANY).of(Unit.PERCENT);
  }

  public static Parameter flag(String name) {
    return new Parameter(name, Kind.FLAG, Range.TRUTH);
  }

  public static Parameter anchor(String name) {
    return new Parameter(name, Kind.ANCHOR, Range.TRUTH);
  }

  public static Parameter duration(String name) {
    return new Parameter(name, Kind.DURATION, Range.POSITIVE);
  }

  public static Parameter time(String name) {
    return new Parameter(name, Kind.TIME, new Range(0, 86_400));
  }

  /** The same parameter with a value that is taken where a call leaves it out. */
  public Parameter orElse(String value) {
    return new Parameter(name, kind, Optional.of(value), unit, bounds);
  }

  /** The same parameter, taking values of one unit only. */
  public Parameter of(Unit only) {
    return new Parameter(name, kind, defaultValue, Optional.of(only), bounds);
  }

  /** The same parameter, taking constants of this range only. */
  public Parameter within(double least, double most) {
    return new Parameter(name, kind, defaultValue, unit, new Range(least, most));
  }

  /** The same parameter, taking constants of at least this much. */
  public Parameter atLeast(double least) {
    return within(least, bounds.most());
  }

  /** Whether the argument is a column rather than a constant. */
  public boolean isColumn() {
    return kind == Kind.SERIES || kind == Kind.CONDITION;
  }

  /** Whether it is the length of a window, which other forms of the function do without. */
  public boolean isWindow() {
    return kind == Kind.WINDOW;
  }

  /** Throws where a constant may not stand here: "n must be at least 1, was 0". */
  void check(double constant) {
    boolean whole = kind == Kind.WINDOW || kind == Kind.COUNT || kind == Kind.FLAG;
    if (whole && constant != Math.rint(constant)) {
      throw new IllegalArgumentException(name + " must be a whole number, was " + text(constant));
    }
    if (!bounds.contains(constant)) {
      String limit =
          constant > bounds.most()
              ? "at most " + text(bounds.most())
              : "at least " + text(bounds.least());
      throw new IllegalArgumentException(name + " must be " + limit + ", was " + text(constant));
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
