package org.signalbox.live.journal.text;

/**
 * Writes records as text and reads them again.
 *
 * <pre>
 *   value  = record | "[" value* "]" | "{" (value value)* "}" | "-" | "+" value | string | word
 *   record = Name "(" value* ")"
 * </pre>
 *
 * Values are separated by one blank. An optional value is {@code -} or preceded by {@code +}; a
 * string is quoted, with {@code \"}, {@code \\}, {@code \n} and {@code \0}; decimals, numbers,
 * instants, durations and enum constants are words as their {@code toString} has them.
 */
public final class Canonical {

  private Canonical() {}

  /** The text of a record, or of a value that a record may hold. */
  public static String write(Object value) {
    StringBuilder text = new StringBuilder();
    Writer.write(value, text);
    return text.toString();
  }

  /**
   * The value that a text was written of.
   *
   * @param type its class, or a sealed interface that it implements
   * @throws IllegalArgumentException where the text is not one of this type
   */
  public static <T> T read(Class<T> type, String text) {
    Reader reader = new Reader(text);
    Object value = reader.value(type);
    reader.end();
    return type.cast(value);
  }
}
