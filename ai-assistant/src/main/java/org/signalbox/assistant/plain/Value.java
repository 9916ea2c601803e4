package org.signalbox.assistant.plain;

/**
 * An operand as the language writes it.
 *
 * @param text what a condition compares; the extreme of a window is that of the bars before
 * @param level where an order may wait: the extreme of a window, this bar included
 */
record Value(String text, String level, Kind kind) {

  static final Value CLOSE = of("close", Kind.PRICE);
  static final Value VOLUME = of("volume", Kind.VOLUME);

  /** What may be compared with what. */
  enum Kind {
    PRICE,
    VOLUME,
    NUMBER,
    PERCENT,
    /** A bare number: it takes the kind of what it is compared with. */
    LITERAL,
    /** An amount of money: beside a price, so many points. */
    MONEY,
    /** True or false by itself. */
    TRUTH
  }

  static Value of(String text, Kind kind) {
    return new Value(text, text, kind);
  }

  Value on(String bars) {
    return new Value(text + " on " + bars, level + " on " + bars, kind);
  }

  Value ofSymbol(String symbol) {
    return new Value(text + " of " + symbol, level + " of " + symbol, kind);
  }

  boolean isFixed() {
    return kind == Kind.LITERAL
        || kind == Kind.MONEY
        || (kind == Kind.PERCENT && level.endsWith("%"));
  }

  /** The same value, written so that it can be compared with the other. */
  Value beside(Value other) {
    boolean price = other.kind == Kind.PRICE;
    if (price && (kind == Kind.LITERAL || kind == Kind.MONEY) && !text.equals("0")) {
      return of(number() + " points", Kind.PRICE);
    }
    if (kind == Kind.VOLUME && other.kind == Kind.LITERAL) {
      return of("number_of(" + text + ")", Kind.NUMBER);
    }
    return this;
  }

  /** The digits of an amount. */
  String number() {
    return text.replace("$", "");
  }
}
