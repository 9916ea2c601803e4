package org.signalbox.dsl.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.syntax.Words;
import org.signalbox.dsl.text.word.Keywords;

/** The tree and the grammar agree on which words are names. */
class KeywordsTest {

  static Iterable<String> words() {
    return Keywords.words();
  }

  @ParameterizedTest
  @MethodSource("words")
  void aNameOfTheTreeIsANameOfTheGrammar(String word) {
    assertThat(isRead("let " + word + " = 1")).isEqualTo(Words.isName(word));
    assertThat(isRead("tags " + word)).isEqualTo(Words.isPlainName(word));
    assertThat(isRead("let x = position." + word)).isEqualTo(Words.isMember(word));
  }

  private static boolean isRead(String text) {
    return Parser.parse(new Source("test", text)).diagnostics().isEmpty();
  }
}
