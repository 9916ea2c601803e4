package org.signalbox.dsl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {

  @Test
  void pointsAtTheGuiltyWord() {
    assertThat(shown("let a = 1\nenter long whne a", "whne"))
        .isEqualTo(
            """
            error[E104]: wrong
             --> test:2:12
              |
            2 | enter long whne a
              |            ^^^^
              = hint: right
            """);
  }

  @Test
  void showsTheFirstAndTheLastOfManyLines() {
    assertThat(shown("x all of (\n  a,\n  b\n) y", "all of (\n  a,\n  b\n)"))
        .isEqualTo(
            """
            error[E104]: wrong
             --> test:1:3
              |
            1 | x all of (
              |   ^^^^^^^^
              :
            4 | ) y
              | ^
              = hint: right
            """);
  }

  @Test
  void countsColumnsAsATerminalDoes() {
    assertThat(shown("\"東京\"\twhne", "whne")).contains("1 | \"東京\"  whne\n  |         ^^^^\n");
    assertThat(shown("\"🙂é\" whne", "whne")).contains("\n  |       ^^^^\n");
    assertThat(shown("a\r\nb whne\r\n", "whne")).contains("2 | b whne\n  |   ^^^^\n");
  }

  @Test
  void pointsBetweenCharacters() {
    Source source = new Source("test", "let x =");
    Diagnostic missing = Diagnostic.of(Problem.ENDS_TOO_EARLY, new Span(7, 7), "wrong");
    assertThat(source.show(missing)).contains("1 | let x =\n  |        ^\n");
  }

  @Test
  void cutsALongLineAroundTheGuiltyWord() {
    String shown = shown("a ".repeat(5_000) + "whne" + " b".repeat(5_000), "whne");
    assertThat(shown.lines()).allMatch(line -> line.length() < 200);
    assertThat(shown).contains("…").contains("whne").contains("^^^^");
  }

  private static String shown(String text, String guilty) {
    int start = text.indexOf(guilty);
    Diagnostic diagnostic =
        Diagnostic.of(Problem.MISSPELT_KEYWORD, new Span(start, start + guilty.length()), "wrong")
            .withHint("right");
    return new Source("test", text).show(diagnostic);
  }
}
