package org.signalbox.assistant.plain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that mean something to the grammars, and thus are no instruments when shouted. */
final class Vocabulary {

  private static final Set<String> WORDS =
      Stream.of(
              Stream.of(Trades.LONG, Trades.SHORT, Trades.WHEN).flatMap(Phrase::words),
              Indicators.words(),
              Phrase.of(
                      "and or not when above below stop loss profit target close open high low"
                          + " volume r x day week hour minute month exit all in on at only then"
                          + " while is of am pm usd tp sl")
                  .words())
          .flatMap(words -> words)
          .collect(Collectors.toUnmodifiableSet());

  private Vocabulary() {}

  static Set<String> words() {
    return WORDS;
  }
}
