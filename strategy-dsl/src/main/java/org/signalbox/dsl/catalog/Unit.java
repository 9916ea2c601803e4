package org.signalbox.dsl.catalog;

/** The unit type of a value in a strategy. Values of different units do not mix. */
public enum Unit {
  NUMBER("number"),
  /** Stored as a fraction: 5% is 0.05. */
  PERCENT("percent"),
  /** Belongs to an instrument, in that instrument's currency. */
  PRICE("price"),
  MONEY("money"),
  QUANTITY("quantity"),
  /** A multiple of the position's initial risk. */
  RISK_MULTIPLE("R"),
  /** 1.0 is true, 0.0 is false, NaN is not known. */
  BOOL("bool"),
  /** Wall clock of the session, as seconds of the day. */
  TIME("time"),
  /** A calendar day, as days since 1970-01-01. */
  DATE("date"),
  /** 1 is Monday, 7 is Sunday. */
  WEEKDAY("weekday"),
  /** 1 is January. */
  MONTH("month"),
  /** What {@code as} names an entry: its place among the program's names, 0 where it has none. */
  TAG("tag"),
  /** Why a position was closed. */
  REASON("reason");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** How a strategy text and a diagnostic name it. */
  public String word() {
    return word;
  }
}
