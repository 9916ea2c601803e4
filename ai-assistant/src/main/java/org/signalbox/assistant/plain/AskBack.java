package org.signalbox.assistant.plain;

import java.util.List;

/** Something could be meant in several ways, or lacks a part; ends the reading of a request. */
final class AskBack extends RuntimeException {

  private final transient List<String> ways;

  AskBack(String question, String... ways) {
    super(question, null, false, false);
    this.ways = List.of(ways);
  }

  String question() {
    return String.valueOf(getMessage());
  }

  List<String> ways() {
    return ways;
  }
}
