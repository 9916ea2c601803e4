package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.catalog.Function.Documentation;

class CatalogTest {

  static Stream<Named<Function>> functions() {
    return Catalog.standard().all().stream().map(each -> Named.of(each.name(), each));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void saysWhatItDoesHowAndWhereThatIsPublished(Function function) {
    Documentation said = function.documentation();
    assertThat(List.of(said.summary(), said.formula(), said.source()))
        .as(function.name())
        .noneMatch(String::isBlank);
    assertThat(said.summary()).as(function.name()).doesNotEndWith(".").doesNotContain("\n");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void namesSeveralOutputs(Function function) {
    if (function.outputs().size() > 1) {
      assertThat(function.outputs())
          .extracting(Output::name)
          .doesNotContain("")
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      textBlock =
          """
          smaa,    sma
          emma,    ema
          higest,  highest
          hgihest, highest
          atr,     atr
          """)
  void knowsTheNearestName(String written, String meant) {
    assertThat(Catalog.standard().nearest(written)).contains(meant);
  }

  @Test
  void guessesNothingFarFetched() {
    assertThat(Catalog.standard().nearest("qwertyuiop")).isEmpty();
  }

  @Test
  void refusesOneNameForTwoFunctions() {
    Function sma = Catalog.standard().find("sma").orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Catalog(List.of(sma, sma)))
        .withMessage("two functions are named 'sma'");
  }

  @ParameterizedTest(name = "{0}({1}): {2}")
  @CsvSource(
      textBlock =
          """
          sma, 0,       'n must be at least 1, was 0'
          sma, -3,      'n must be at least 1, was -3'
          sma, 2.5,     'n must be a whole number, was 2.5'
          sma, NaN,     'n must be a whole number, was NaN'
          rsi, 0,       'n must be at least 1, was 0'
          sma, 2000000, 'n must be at most 1000000, was 2000000'
          """)
  void refusesConstantsOutOfBounds(String name, double constant, String message) {
    Function function = Catalog.standard().find(name).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> function.kernel(constant))
        .withMessage(message);
  }
}
