package org.signalbox.assistant.plain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Ways to say one thing, each some stems in a row; the longest that fits is taken. */
record Phrase(List<List<String>> ways) {

  /** Ways with a bar between them: {@code "cross above | break above"}. */
  static Phrase of(String ways) {
    return new Phrase(
        Arrays.stream(ways.split("\\|"))
            .map(way -> List.of(way.strip().split("\\s+")))
            .sorted(Comparator.comparingInt((List<String> way) -> -way.size()))
            .toList());
  }

  /** All words of all ways. */
  Stream<String> words() {
    return ways.stream().flatMap(List::stream);
  }
}
