package org.signalbox.backtest.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLineTest {

  @Test
  void aTerminalObeysNothingInAName() {
    assertThat(TextLine.clean("a\u001b[31mb\nc\u202Ed\u0007")).isEqualTo("a?[31mb?c?d?");
    assertThat(TextLine.clean("naïve 中文 😀")).isEqualTo("naïve 中文 😀");
  }

  @Test
  void cutsBetweenWholeCharacters() {
    assertThat(TextLine.cut("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(TextLine.cut("abc", 3)).isEqualTo("abc");
  }

  @Test
  void theLeftPartGivesWay() {
    assertThat(TextLine.apart("left", "right", 12)).isEqualTo("left   right");
    assertThat(TextLine.apart("a long left part", "right", 12)).isEqualTo("a lon… right");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 2 3 4 5 6 7 8         | 8 | ▁▂▃▄▅▆▇█
          1 1 8 8                 | 2 | ▁█
          5 5 5                   | 9 | ▅▅▅
          """)
  void aSparklineRunsFromLowestToHighest(String values, int width, String line) {
    double[] numbers =
        Arrays.stream(values.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(Sparkline.of(numbers, width)).isEqualTo(line);
  }

  @Test
  void aSparklineOfNothingIsEmpty() {
    assertThat(Sparkline.of(new double[0], 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1234567.891 | 2 | 1,234,567.89
          -0.001      | 2 | 0.00
          -12.5       | 1 | -12.5
          NaN         | 2 | n/a
          Infinity    | 2 | ∞
          """)
  void numbersReadTheSameEverywhere(double number, int decimals, String text) {
    assertThat(Numbers.fixed(number, decimals)).isEqualTo(text);
  }
}
