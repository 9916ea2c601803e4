package org.signalbox.assistant.plain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Ways to say one thing, each some stems in a row; the longest that fits is taken. */
record Phrase(List<List<String>> ways) {

  private static final Map<String, Phrase> KNOWN = new ConcurrentHashMap<>();

  /** Ways with a bar between them, in any form of the words: {@code "crosses above | breaks"}. */
  static Phrase of(String ways) {
    return KNOWN.computeIfAbsent(ways, Phrase::read);
  }

  private static Phrase read(String ways) {
    return new Phrase(
        Arrays.stream(ways.split("\\|", -1))
            .map(Phrase::stems)
            .sorted(Comparator.comparingInt((List<String> way) -> -way.size()))
            .toList());
  }

  private static List<String> stems(String way) {
    return Arrays.stream(way.strip().split("\\s+", -1))
        .filter(word -> !Stems.isSilent(word))
        .map(word -> Stems.number(word).orElse(Stems.of(word)))
        .toList();
  }

  /** All words of all ways. */
  Stream<String> words() {
    return ways.stream().flatMap(List::stream);
  }
}
