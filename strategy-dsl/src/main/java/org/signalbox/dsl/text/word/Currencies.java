package org.signalbox.dsl.text.word;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** The currencies that have a sign of their own. */
public final class Currencies {

  private static final Map<Character, String> CODES =
      Map.of('$', "USD", '\u20AC', "EUR", '\u00A3', "GBP", '\u20B9', "INR", '\u00A5', "JPY");

  private Currencies() {}

  /** ISO 4217 code of a sign. */
  public static String code(char sign) {
    return Optional.ofNullable(CODES.get(sign)).orElseThrow();
  }

  public static Optional<Character> sign(String code) {
    return CODES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(code))
        .map(Entry::getKey)
        .findFirst();
  }
}
