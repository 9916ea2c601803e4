package org.signalbox.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a document.
 *
 * @param language the word behind the opening fence; empty where there is none
 * @param place file and line, as a person finds it
 */
record CodeBlock(String language, String text, String place) {

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** Every block of every document of the project. */
  static List<CodeBlock> all() {
    return House.below("", file -> file.toString().endsWith(".md")).stream()
        .flatMap(CodeBlock::of)
        .toList();
  }

  private static Stream<CodeBlock> of(Path file) {
    String text = House.text(file);
    return FENCED
        .matcher(text)
        .results()
        .map(block -> {
          long line = text.substring(0, block.start()).lines().count() + 1;
          return new CodeBlock(block.group(1), block.group(2), House.relative(file) + ":" + line);
        });
  }

  @Override
  public String toString() {
    return place;
  }
}
