package org.signalbox.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the strategy in a text that may say other things around it. */
final class Fences {

  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}```([^`\\n]*)$");
  private static final Pattern BEGINS = Pattern.compile("(signalbox 1|strategy \")[\\s\\S]*");

  private Fences() {}

  /** Whether a text is a strategy, bare or as its one fenced block, rather than words about one. */
  static boolean isStrategy(String text) {
    return strategyIn(text).isPresent() || BEGINS.matcher(text.strip()).matches();
  }

  /** The content of the one fenced block; empty where there is none, or more than one. */
  static Optional<String> strategyIn(String text) {
    List<String> blocks = blocks(text);
    return blocks.size() == 1 ? Optional.of(blocks.getFirst()) : Optional.empty();
  }

  /** The contents of all fenced blocks that are closed. */
  static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      int start = fence.end();
      if (fence.find()) {
        blocks.add(text.substring(start, fence.start()).strip());
      }
    }
    return blocks;
  }
}
