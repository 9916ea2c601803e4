package org.signalbox.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.text.Parser;
import org.signalbox.dsl.text.Programs;
import org.signalbox.testing.Bare;
import org.signalbox.testing.Cases;
import org.signalbox.testing.Trees;

class StrategyJsonTest {

  private static final Path SCHEMA = Path.of("../docs/language/signalbox-1.schema.json");

  private static final Path DOCUMENT = Path.of("../docs/language/json.md");

  @Test
  void losesNothingOfAnyPublishedProgram() {
    List<Source> programs = Programs.all();
    for (Source program : programs) {
      StrategyFile tree = Parser.parse(program).orThrow();
      assertThat(read(StrategyJson.write(tree)))
          .as(program.name())
          .isEqualTo(Bare.withoutPlaces(tree));
    }
    System.out.println("kept " + programs.size() + " published programs through JSON");
  }

  @Test
  void losesNothingOfAnyTree() {
    Set<Class<?>> reached = new HashSet<>();
    Cases.forAll(
        1_000,
        (random, size) -> {
          StrategyFile tree = new Trees(random).file(size);
          String json = StrategyJson.write(tree);
          StrategyFile again = read(json);
          assertThat(again).as(json).isEqualTo(tree);
          assertThat(StrategyJson.write(again)).isEqualTo(json);
          reached.addAll(Bare.types(tree));
        });
    Set<Class<?>> all = records(StrategyFile.class, new HashSet<>());
    assertThat(reached).containsAll(all);
    System.out.println("reached all " + all.size() + " record types of the tree");
  }

  /** Every record type that a type may hold, however deeply. */
  private static Set<Class<?>> records(Class<?> type, Set<Class<?>> found) {
    for (Class<?> part : Tree.parts(type)) {
      if (part.isRecord() && !found.add(part)) {
        continue;
      }
      if (part.isRecord() || part.isSealed()) {
        records(part, found);
      }
    }
    return found;
  }

  @Test
  void isWhatItsDocumentShows() throws Exception {
    String document = Files.readString(DOCUMENT);
    StrategyFile tree = Parser.parse(new Source("json.md", block(document, "signal"))).orThrow();
    assertThat(read(block(document, "json"))).isEqualTo(Bare.withoutPlaces(tree));
  }

  private static String block(String document, String language) {
    String fence = "```" + language + "\n";
    int start = document.indexOf(fence) + fence.length();
    return document.substring(start, document.indexOf("```", start));
  }

  @Test
  void publishesTheSchemaOfWhatItReads() throws Exception {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(SCHEMA, StrategyJson.schema());
    }
    assertThat(SCHEMA).content().isEqualTo(StrategyJson.schema());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"body": []}                                        | E803 | the field 'signalbox' is missing
          {"signalbox": 2, "body": []}                        | E110 | there is no language level '2'
          {"signalbox": 1, "boddy": []}                       | E802 | the field 'boddy' is not known here
          {"signalbox": 1, "body": [{"kind": "shw"}]}         | E804 | 'shw' is not a kind that is known here
          {"signalbox": 1, "signalbox": 1, "body": []}        | E801 | the field 'signalbox' comes twice
          {"signalbox": 1, "body": {}}                        | E804 | a list is needed here
          {"signalbox": 1, "body": [{"id": "a", "kind": "require", "condition": {"num": 5}}]} \
          | E804 | a decimal number in quotes is needed here
          {"signalbox": 1, "body": [{"id": "a", "kind": "require", "condition": {"num": "1e9"}}]} \
          | E804 | a decimal number in quotes is needed here
          {"signalbox": 1, "body": [{"id": "a", "kind": "require", "condition": {"ref": "enter"}}]} \
          | E804 | a name is needed, was 'enter'
          """)
  void saysWhatIsWrong(String json, String code, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            InvalidStrategyException.class,
            invalid ->
                assertThat(invalid.diagnostics())
                    .extracting(it -> it.problem().code(), it -> it.message())
                    .contains(tuple(code, message)));
  }

  @Test
  void refusesTwoNodesWithOneId() {
    String json =
        """
        {"signalbox": 1, "body": [
          {"id": "a", "kind": "require", "condition": {"bool": true}},
          {"id": "a", "kind": "require", "condition": {"bool": true}}]}
        """;
    assertThatThrownBy(() -> read(json)).hasMessageContaining("E805");
  }

  private static StrategyFile read(String json) {
    return StrategyJson.read(new Source("test.json", json));
  }
}
