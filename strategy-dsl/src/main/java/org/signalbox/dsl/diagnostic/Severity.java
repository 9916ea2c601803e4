package org.signalbox.dsl.diagnostic;

import java.util.Locale;

/** How much a problem weighs; the first letter of its code says it. */
public enum Severity {
  /** The text cannot be run. */
  ERROR('E'),
  /** The text can be run, and probably does not do what its author wants. */
  WARNING('W'),
  /** Something worth knowing about a text that is right. */
  INFO('I');

  private final char letter;

  Severity(char letter) {
    this.letter = letter;
  }

  /** How the terminal names it: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Severity of(String code) {
    for (Severity severity : values()) {
      if (severity.letter == code.charAt(0)) {
        return severity;
      }
    }
    throw new IllegalArgumentException("no severity starts the code '" + code + "'");
  }
}
