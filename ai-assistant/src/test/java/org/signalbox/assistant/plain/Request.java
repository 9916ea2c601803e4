package org.signalbox.assistant.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request of the benchmark and what a person would have made of it.
 *
 * @param asks whether a question is the right answer
 * @param expected a strategy, or a word that the question has to contain
 */
record Request(String name, String words, boolean asks, String expected) {

  private static final Path FILE = Path.of("src", "benchmark", "requests.txt");
  private static final Pattern FORM =
      Pattern.compile("== (.*)\n([\\s\\S]*?)\n--( asks)?\n([\\s\\S]*?)\\s*(?=\n==|$(?![\\s\\S]))");

  static List<Request> all() {
    try {
      return FORM.matcher(Files.readString(FILE)).results().map(Request::of).toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Request of(java.util.regex.MatchResult found) {
    return new Request(found.group(1), found.group(2), found.group(3) != null, found.group(4));
  }
}
