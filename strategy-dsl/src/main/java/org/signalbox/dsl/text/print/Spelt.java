package org.signalbox.dsl.text.print;

/**
 * A formula as text.
 *
 * @param level how tightly its loosest part binds
 */
record Spelt(String text, Level level) {

  /** The text where something of at least this level is needed. */
  String at(Level needed) {
    return level.compareTo(needed) < 0 ? "(" + text + ")" : text;
  }

  /** How tightly a construct binds, loosest first; each mirrors a rule of the grammar. */
  enum Level {
    CHOICE,
    OR,
    AND,
    NOT,
    EVENT,
    WINDOW,
    COMPARISON,
    OFFSET,
    SUM,
    PRODUCT,
    SIGN,
    POWER,
    POSTFIX,
    PRIMARY
  }
}
