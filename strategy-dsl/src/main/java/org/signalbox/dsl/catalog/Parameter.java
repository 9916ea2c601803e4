package org.signalbox.dsl.catalog;

import java.util.Optional;

/**
 * One argument of a function.
 *
 * @param name how a call may name it: {@code bollinger(close, n: 20)}
 * @param defaultValue as a strategy text would write it; empty where the argument is required
 */
public record Parameter(String name, Kind kind, Optional<String> defaultValue) {

  /** What may stand in an argument's place. */
  public enum Kind {
    /** Any series; its unit may decide the unit of the result. */
    SERIES,
    /** A series of truth values. */
    CONDITION,
    /**
     * A window length in bars: a constant whole number of at least 1, or one of a declared range.
     */
    WINDOW,
    /** A constant whole number. */
    COUNT,
    /** A constant number. */
    NUMBER,
    /** A constant truth value: 1 or 0. */
    FLAG,
    /** A constant length of clock time, in seconds: {@code 15 minutes}. */
    DURATION,
    /** A constant time of the day, in seconds of the session's wall clock: {@code 09:30}. */
    TIME
  }

  public static Parameter series(String name) {
    return new Parameter(name, Kind.SERIES, Optional.empty());
  }

  public static Parameter condition(String name) {
    return new Parameter(name, Kind.CONDITION, Optional.empty());
  }

  public static Parameter window(String name) {
    return new Parameter(name, Kind.WINDOW, Optional.empty());
  }

  public static Parameter count(String name) {
    return new Parameter(name, Kind.COUNT, Optional.empty());
  }

  public static Parameter number(String name) {
    return new Parameter(name, Kind.NUMBER, Optional.empty());
  }

  public static Parameter flag(String name) {
    return new Parameter(name, Kind.FLAG, Optional.empty());
  }

  public static Parameter duration(String name) {
    return new Parameter(name, Kind.DURATION, Optional.empty());
  }

  public static Parameter time(String name) {
    return new Parameter(name, Kind.TIME, Optional.empty());
  }

  /** The same parameter with a value that is taken where a call leaves it out. */
  public Parameter orElse(String value) {
    return new Parameter(name, kind, Optional.of(value));
  }

  /** Whether the argument is a column rather than a constant. */
  public boolean isColumn() {
    return kind == Kind.SERIES || kind == Kind.CONDITION;
  }
}
