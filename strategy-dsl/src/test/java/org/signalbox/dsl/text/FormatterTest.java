package org.signalbox.dsl.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.testing.Bare;
import org.signalbox.testing.Cases;
import org.signalbox.testing.Trees;

class FormatterTest {

  @Test
  void keepsEveryPublishedProgram() {
    List<Source> programs = Programs.all();
    for (Source program : programs) {
      StrategyFile tree = Parser.parse(program).orThrow();
      String text = Formatter.format(tree);
      StrategyFile again = Parser.parse(new Source(program.name(), text)).orThrow();
      assertThat(Formatter.format(again)).isEqualTo(text);
      assertThat(bare(again)).as(program.name()).isEqualTo(bare(Canonical.of(tree)));
    }
    System.out.println("formatted " + programs.size() + " published programs");
  }

  @Test
  void parsingUndoesFormatting() {
    Cases.forAll(
        1_500,
        (random, size) -> {
          StrategyFile tree = new Trees(random).file(size);
          String text = Formatter.format(tree);
          Parsed parsed = Parser.parse(new Source("random", text));
          assertThat(
                  parsed.diagnostics().stream()
                      .filter(it -> it.problem() != Problem.FUTURE_REFERENCE)
                      .map(parsed.source()::show))
              .as(text)
              .isEmpty();
          assertThat(bare(parsed.tree())).as(text).isEqualTo(bare(Canonical.of(tree)));
          assertThat(Formatter.format(parsed.tree())).isEqualTo(text);
        });
  }

  private static Object bare(StrategyFile file) {
    return Bare.withoutPlacesAndIds(file);
  }
}
