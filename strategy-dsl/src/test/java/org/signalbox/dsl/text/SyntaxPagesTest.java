package org.signalbox.dsl.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.json.StrategyJson;

/** The page of every problem of form shows a text that has it, and one that has none at all. */
class SyntaxPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "language", "problems");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** No page could show a text as long. */
  private static final List<Problem> NOT_SHOWN = List.of(Problem.TEXT_TOO_LONG);

  static Stream<Problem> ofText() {
    return Arrays.stream(Problem.values())
        .filter(it -> it.ordinal() < Problem.UNKNOWN_NAME.ordinal() && !NOT_SHOWN.contains(it));
  }

  static Stream<Problem> ofJson() {
    return Arrays.stream(Problem.values())
        .filter(it -> it.ordinal() >= Problem.MALFORMED_JSON.ordinal());
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemHasAPage(Problem problem) {
    assertThat(page(problem)).startsWith("# " + problem.code() + ": ");
  }

  @ParameterizedTest
  @MethodSource("ofText")
  void aTextThatHasTheProblemHasNoOther(Problem problem) {
    assertThat(problems(block(problem, ""))).isNotEmpty().containsOnly(problem);
  }

  @ParameterizedTest
  @MethodSource("ofText")
  void theOtherTextHasNone(Problem problem) {
    assertThat(problems(block(problem, "signal"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ofJson")
  void jsonThatHasTheProblemHasNoOther(Problem problem) {
    assertThat(jsonProblems(block(problem, ""))).isNotEmpty().containsOnly(problem);
  }

  @ParameterizedTest
  @MethodSource("ofJson")
  void theOtherJsonHasNone(Problem problem) {
    assertThat(jsonProblems(block(problem, "json"))).isEmpty();
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(problems("#".repeat(Parser.LONGEST_TEXT))).isEmpty();
    assertThat(problems("#".repeat(Parser.LONGEST_TEXT + 1)))
        .containsExactly(Problem.TEXT_TOO_LONG);
  }

  private static List<Problem> problems(String text) {
    return Parser.parse(new Source("page", text)).diagnostics().stream()
        .map(Diagnostic::problem)
        .toList();
  }

  private static List<Problem> jsonProblems(String json) {
    return Optional.ofNullable(
            catchThrowableOfType(
                InvalidStrategyException.class, () -> StrategyJson.read(new Source("page", json))))
        .map(InvalidStrategyException::diagnostics)
        .orElse(List.of())
        .stream()
        .map(Diagnostic::problem)
        .toList();
  }

  private static String block(Problem problem, String language) {
    return BLOCK
        .matcher(page(problem))
        .results()
        .filter(block -> block.group(1).equals(language))
        .findFirst()
        .map(MatchResult::group)
        .map(block -> block.substring(block.indexOf('\n') + 1, block.length() - 3))
        .orElseThrow(() -> new AssertionError("no '" + language + "' block for " + problem));
  }

  private static String page(Problem problem) {
    try {
      return Files.readString(PAGES.resolve(problem.code() + ".md"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
