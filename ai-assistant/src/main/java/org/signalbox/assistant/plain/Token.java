package org.signalbox.assistant.plain;

/**
 * A word, number or mark of a request.
 *
 * @param text as the grammars compare it: a word's stem in lower case, a number's digits, the
 *     symbol of an instrument
 * @param start offset in the request of its first character
 * @param end offset just past its last
 */
record Token(Kind kind, String text, int start, int end) {

  /** What a token is. */
  enum Kind {
    WORD,
    NUMBER,
    PERCENT,
    MONEY,
    TIME,
    /** In capitals, and no word that the grammars know: an instrument, perhaps. */
    SYMBOL,
    MARK
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
