package org.signalbox.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.cli.Main;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.text.Parser;

/** What the documents show can be done as they show it. */
class DocumentsTest {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

  static Stream<CodeBlock> blocks() {
    return CodeBlock.all().stream();
  }

  static Stream<CodeBlock> signalBlocks() {
    return blocks().filter(block -> block.language().equals("signal"));
  }

  @ParameterizedTest
  @MethodSource("signalBlocks")
  void aStrategyIsReadWithoutAProblem(CodeBlock block) {
    Parser.parse(new Source(block.place(), block.text())).orThrow();
  }

  static Stream<CodeBlock> shellBlocks() {
    return blocks().filter(block -> block.language().equals("sh"));
  }

  @Test
  void thereAreBlocksToCheck() {
    assertThat(shellBlocks()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aBlockIsOfAKindThatIsChecked(CodeBlock block) {
    assertThat(block.language()).isIn("", "sh", "signal", "json");
  }

  @ParameterizedTest
  @MethodSource("shellBlocks")
  void aShellLineIsACommandThatExists(CodeBlock block) {
    assertThat(block.text().lines().map(line -> line.replaceAll("\\s+(#|>|\\|).*", "").strip()))
        .filteredOn(line -> !line.isEmpty() && !line.startsWith("#"))
        .allSatisfy(DocumentsTest::isKnown);
  }

  private static void isKnown(String line) {
    List<String> words = WORD.matcher(line).results().map(DocumentsTest::word).toList();
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "./signalbox", "signalbox" ->
          assertThatCode(() -> Main.commandLine().parseArgs(rest.toArray(String[]::new)))
              .as(line)
              .doesNotThrowAnyException();
      case "make" ->
          assertThat(House.text(House.file("Makefile")).lines())
              .as(line)
              .anyMatch(rule -> rest.isEmpty() || rule.startsWith(rest.getFirst() + ":"));
      default -> assertThat(words.getFirst()).as(line).isIn("./mvnw", ".ci/run", "source", "cd");
    }
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }

  static Stream<Path> documents() {
    return House.below("", file -> file.toString().endsWith(".md")).stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aLinkIntoTheProjectLeadsSomewhere(Path document) {
    Stream<String> targets =
        LINK.matcher(House.text(document)).results().map(DocumentsTest::target);
    assertThat(targets.filter(target -> !target.contains("://")))
        .allSatisfy(target ->
            assertThat(Files.exists(document.resolveSibling(target))).as(target).isTrue());
  }

  private static String target(MatchResult link) {
    return link.group(1);
  }
}
