package org.signalbox.dsl.catalog;

/** A column of bars that a function reads besides its arguments. */
public enum BarField {
  OPEN("open", Unit.PRICE),
  HIGH("high", Unit.PRICE),
  LOW("low", Unit.PRICE),
  CLOSE("close", Unit.PRICE),
  VOLUME("volume", Unit.QUANTITY);

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
