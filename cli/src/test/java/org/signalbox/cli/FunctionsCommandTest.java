package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;

class FunctionsCommandTest {

  private static final List<Function> ALL = Catalog.standard().all();

  @Test
  void listsEveryFunctionOfTheCatalogueOnce() {
    Run run = Run.of("functions");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("  ")))
        .hasSize(ALL.size())
        .allSatisfy(line -> assertThat(line.strip()).contains("  "));
  }

  @Test
  void tellsAllAboutOne() {
    Run run = Run.of("functions", "rsi");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("rsi(x, n = 14)\n")
        .contains("number, 0 to 100", "from bar 15", "(with n = 14)", "Formula", "Wilder");
  }

  @Test
  void hasAPageWithEverySectionForEveryFunction() {
    assertThat(ALL)
        .allSatisfy(function ->
            assertThat(FunctionPage.of(function))
                .startsWith(function.name() + "(")
                .contains("\nResult\n", "\nFormula\n", "\nSource\n"));
  }

  @Test
  void knowsWhenTheFirstValueComesForEveryFunction() {
    assertThat(ALL)
        .allSatisfy(
            function -> assertThat(FirstValue.of(function)).as(function.name()).isPresent());
  }

  @Test
  void tellsAFunctionAsJsonToPrograms() {
    assertThat(Run.of("functions", "--json", "rsi").out())
        .contains("\"name\": \"rsi\"", "\"default\": \"14\"", "\"most\": 100");
  }

  @Test
  void listsAFamilyByItsPrefix() {
    assertThat(Run.of("functions", "candlestick").out())
        .contains("candlestick.hammer")
        .doesNotContain("rsi");
  }

  @Test
  void offersTheNearestNameForOneItDoesNotKnow() {
    Run run = Run.of("functions", "rsii");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("error: unknown function 'rsii'; did you mean 'rsi'?\n");
  }
}
