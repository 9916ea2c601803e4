package org.signalbox.dsl.text.word;

import java.util.Optional;

/** Text in double quotes. */
public final class Strings {

  private static final String ESCAPED = "\\\"ntr";
  private static final String MEANT = "\\\"\n\t\r";

  private Strings() {}

  /** The text as it is written in a strategy. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      int special = MEANT.indexOf(text.charAt(i));
      quoted.append(special < 0 ? String.valueOf(text.charAt(i)) : "\\" + ESCAPED.charAt(special));
    }
    return quoted.append('"').toString();
  }

  /** What a quoted text means; a missing last quote and unknown escapes are taken as they are. */
  public static String unquoted(String quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length(); i++) {
      char character = quoted.charAt(i);
      if (character == '\\' && i + 1 < quoted.length()) {
        i++;
        int escaped = ESCAPED.indexOf(quoted.charAt(i));
        text.append(escaped < 0 ? quoted.charAt(i) : MEANT.charAt(escaped));
      } else if (character != '"' || i < quoted.length() - 1) {
        text.append(character);
      }
    }
    return text.toString();
  }

  static Optional<String> firstBadEscape(String quoted) {
    for (int i = quoted.indexOf('\\'); i >= 0; i = quoted.indexOf('\\', i + 2)) {
      if (ESCAPED.indexOf(quoted.charAt(i + 1)) < 0) {
        return Optional.of(quoted.substring(i, i + 2));
      }
    }
    return Optional.empty();
  }
}
