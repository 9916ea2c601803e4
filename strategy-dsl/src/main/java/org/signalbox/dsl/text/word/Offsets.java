package org.signalbox.dsl.text.word;

/**
 * ANTLR counts characters, Java and the editors of this world count UTF-16 units; the two differ
 * after a pictograph.
 */
public final class Offsets {

  private final int[] units;

  private Offsets(int[] units) {
    this.units = units;
  }

  static Offsets of(String text) {
    int[] characters = text.codePoints().toArray();
    int[] units = new int[characters.length + 1];
    for (int i = 0; i < characters.length; i++) {
      units[i + 1] = units[i] + Character.charCount(characters[i]);
    }
    return new Offsets(units);
  }

  /** The offset in UTF-16 units of a character. */
  int of(int character) {
    return units[Math.min(character, units.length - 1)];
  }
}
