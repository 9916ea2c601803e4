package org.signalbox.dsl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Program;

/** Every page shows a text that has the problem and one that has not: both must keep their word. */
class ProblemPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "language", "problems");
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

  /** Problems that show only where data or a run come in. */
  private static final List<Problem> ELSEWHERE = List.of(Problem.FIRST_ORDER, Problem.HISTORY_GAP);

  /** The problems of this package: those of names and beyond, but for JSON. */
  static Stream<Problem> problems() {
    return Arrays.stream(Problem.values())
        .filter(it -> it.ordinal() >= Problem.UNKNOWN_NAME.ordinal())
        .filter(it -> it.ordinal() <= Problem.NOT_EXECUTED_YET.ordinal())
        .filter(it -> !ELSEWHERE.contains(it));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void showsATextThatHasTheProblem(Problem problem) {
    assertThat(reported(block(problem, ""))).contains(problem);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void showsATextThatHasNot(Problem problem) {
    Marked text = text(block(problem, "signal"));
    assertThat(reported(block(problem, "signal"))).doesNotContain(problem);
    assertThat(text.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
  }

  @Test
  void namesItsCodeInItsTitle() {
    assertThat(problems()).isNotEmpty();
    assertThat(problems())
        .allSatisfy(it -> assertThat(page(it)).startsWith("# " + it.code() + ": "));
  }

  private static List<Problem> reported(String block) {
    Marked text = text(block);
    Stream<Diagnostic> later =
        text.diagnostics().stream().anyMatch(Diagnostic::isError)
            ? Stream.empty()
            : Stream.of(text.program()).map(Program::notExecuted).flatMap(List::stream);
    return Stream.concat(text.diagnostics().stream(), later).map(Diagnostic::problem).toList();
  }

  private static Marked text(String block) {
    return block.startsWith("strategy ") ? Marked.whole(block) : Marked.daily(block);
  }

  private static String block(Problem problem, String language) {
    Matcher block = BLOCK.matcher(page(problem));
    while (block.find()) {
      if (block.group(1).equals(language)) {
        return block.group(2);
      }
    }
    throw new AssertionError("the page of " + problem + " has no such block");
  }

  private static String page(Problem problem) {
    try {
      return Files.readString(PAGES.resolve(problem.code() + ".md"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
