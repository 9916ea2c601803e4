package org.signalbox.dsl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({"when, when, 0", "whne, when, 1", "wen, when, 1", "wheen, when, 1", "than, when, 2"})
  void countsSlips(String from, String to, int slips) {
    assertThat(Spelling.distance(from, to)).isEqualTo(slips);
    assertThat(Spelling.distance(to, from)).isEqualTo(slips);
  }

  @Test
  void proposesTheNearestFirstAndNothingFar() {
    assertThat(Spelling.nearest("supertrnd", List.of("super", "supertrend", "sma")))
        .containsExactly("supertrend");
    assertThat(Spelling.nearest("xy", List.of("xx", "yy"))).isEmpty();
  }
}
