package org.signalbox.dsl.catalog;

/** A column of bars that a function reads besides its arguments. */
public enum BarField {
  OPEN("open", Unit.PRICE),
  HIGH("high", Unit.PRICE),
  LOW("low", Unit.PRICE),
  CLOSE("close", Unit.PRICE),
  VOLUME("volume", Unit.QUANTITY),
  /** A number that is the same within a trading session and grows by one with every new one. */
  SESSION("session", Unit.NUMBER),
  /** Wall clock of the session's zone at which the bar starts, in seconds of the day. */
  STARTS("starts", Unit.TIME),
  /** Wall clock of the session's zone at which the bar ends, in seconds of the day. */
  ENDS("ends", Unit.TIME),
  /** Seconds since the session opened, at the end of the bar. */
  ELAPSED("elapsed", Unit.NUMBER),
  /** How many bars of this timeframe a year holds: the same number on every row. */
  BARS_PER_YEAR("bars per year", Unit.NUMBER);

  private final String word;
  private final Unit unit;

  BarField(String word, Unit unit) {
    this.word = word;
    this.unit = unit;
  }

  /** How a strategy text names it. */
  public String word() {
    return word;
  }

  public Unit unit() {
    return unit;
  }
}
