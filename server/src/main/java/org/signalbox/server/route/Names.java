package org.signalbox.server.route;

import org.signalbox.server.api.Refusal;

/** Short texts that people give to things. */
final class Names {

  private Names() {}

  /** The text without space around it, where it is not empty, not too long and all on one line. */
  static String checked(String member, String text, int longest) {
    String name = text.strip();
    if (name.isEmpty()) {
      throw Refusal.member(member, "'" + member + "' must not be empty");
    }
    return bounded(member, name, longest);
  }

  /** A text of bounded length without control characters. */
  static String bounded(String member, String text, int longest) {
    if (text.length() > longest) {
      throw Refusal.member(member, "'" + member + "' must have at most " + longest + " characters");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.member(member, "'" + member + "' must not have control characters");
    }
    return text;
  }
}
