package org.signalbox.server.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.json.StrategyJson;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Origin;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.text.Formatter;
import org.signalbox.dsl.text.Parser;
import org.signalbox.testing.Cases;
import org.signalbox.testing.Shared;
import org.signalbox.testing.Trees;

/**
 * Lays out what the page's own tests are held to: each published program as text, as tree and as
 * canonical text, each expression with its spelling, random trees, and spoilt programs with the
 * compiler's verdict. The page's tests read them from {@code target/page}.
 */
class PageCorpusTest {

  private static final Path OUT = Path.of("target/page");

  /** Parts two records of one file; no strategy holds it. */
  private static final String NEXT = "\n\u001e\n";

  private static final int SPOILT_EACH = 12;
  private static final Pattern WORD = Pattern.compile("[\\w.:%$]+|\"[^\"\\n]*\"|#.*|\\S");

  @BeforeAll
  static void makeRoom() throws IOException {
    Files.createDirectories(OUT);
  }

  @Test
  void laysOutThePublishedPrograms() throws IOException {
    List<String> executed = new ArrayList<>();
    for (Source program : programs()) {
      StrategyFile tree = Parser.parse(program).orThrow();
      assertThat(Formatter.format(StrategyJson.read(new Source("json", StrategyJson.write(tree)))))
          .isEqualTo(Formatter.format(tree));
      layOut(program.name(), tree);
      Files.writeString(OUT.resolve(program.name() + ".source"), program.text());
      if (isExecuted(program)) {
        executed.add(program.name());
      }
    }
    Files.write(OUT.resolve("executed.txt"), executed);
    assertThat(executed).hasSizeGreaterThan(40);
  }

  @Test
  void laysOutRandomTrees() {
    Cases.forAll(
        150,
        (random, size) -> {
          StrategyFile tree = new Trees(random).file(size);
          layOut("random-%04d".formatted(random.nextInt(10_000)), tree);
        });
    assertThat(OUT.resolve("executed.txt").getParent()).isNotEmptyDirectory();
  }

  @Test
  void laysOutSpoiltPrograms() throws IOException {
    List<Source> programs = programs();
    List<String> words = programs.stream().flatMap(it -> words(it.text()).stream()).toList();
    List<String> verdicts = new ArrayList<>();
    Cases.forAll(
        programs.size() * SPOILT_EACH,
        (random, _) -> {
          Source program = programs.get(random.nextInt(programs.size()));
          String text = spoilt(words(program.text()), words, random);
          verdicts.add(verdict(text) + "\n" + text);
        });
    Files.writeString(OUT.resolve("spoilt.txt"), String.join(NEXT, verdicts));
    assertThat(verdicts).anyMatch(it -> it.startsWith("\n")).anyMatch(it -> it.startsWith("E1"));
  }

  private static List<Source> programs() throws IOException {
    List<Source> programs = new ArrayList<>();
    for (Path folder : List.of(Shared.path("corpus/programs"), Path.of("../examples/strategies"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(it -> it.toString().endsWith(".signal")).sorted().toList()) {
          programs.add(new Source(file.getFileName().toString(), Files.readString(file)));
        }
      }
    }
    return programs;
  }

  private static boolean isExecuted(Source program) {
    try {
      StrategyCompiler.compile(program.name(), program.text());
      return true;
    } catch (InvalidStrategyException invalid) {
      return invalid.diagnostics().stream()
          .noneMatch(it -> it.problem() == Problem.NOT_EXECUTED_YET);
    }
  }

  private static void layOut(String name, StrategyFile tree) {
    List<Expression> expressions = new ArrayList<>(expressions(tree));
    List<Statement> shows = new ArrayList<>();
    for (Expression expression : expressions) {
      shows.add(new Notice.Show(Origin.of("show-" + shows.size()), expression, "x"));
    }
    StrategyFile shown =
        new StrategyFile(tree.header(), Optional.empty(), Optional.empty(), shows, List.of());
    try {
      Files.writeString(OUT.resolve(name + ".json"), StrategyJson.write(tree));
      Files.writeString(OUT.resolve(name + ".canonical"), Formatter.format(tree));
      Files.writeString(OUT.resolve(name + ".shown.json"), StrategyJson.write(shown));
      Files.writeString(
          OUT.resolve(name + ".shown.txt"),
          expressions.stream().map(Formatter::format).collect(joining(NEXT)));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static Set<Expression> expressions(Object node) {
    Set<Expression> found = new LinkedHashSet<>();
    collect(node, found);
    return found;
  }

  private static void collect(Object node, Set<Expression> found) {
    switch (node) {
      case List<?> many -> many.forEach(it -> collect(it, found));
      case Optional<?> one -> one.ifPresent(it -> collect(it, found));
      case Record record -> {
        if (record instanceof Expression expression) {
          found.add(expression);
        }
        parts(record).forEach(it -> collect(it, found));
      }
      default -> {}
    }
  }

  private static List<Object> parts(Record record) {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        parts.add(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException impossible) {
        throw new AssertionError(impossible);
      }
    }
    return parts;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  /** A program in which one to three words were left out, repeated, swapped or replaced. */
  private static String spoilt(List<String> program, List<String> words, RandomGenerator random) {
    List<String> text = new ArrayList<>(program);
    for (int left = random.nextInt(1, 4); left > 0; left--) {
      int at = random.nextInt(text.size() - 1);
      switch (random.nextInt(4)) {
        case 0 -> text.remove(at);
        case 1 -> text.add(at, text.get(at));
        case 2 -> text.set(at, text.set(at + 1, text.get(at)));
        default -> text.set(at, words.get(random.nextInt(words.size())));
      }
    }
    return text.stream()
        .map(word -> word.startsWith("#") ? word + "\n" : word + " ")
        .collect(joining());
  }

  /** The codes of what is wrong with a text's form; nothing where it can be read. */
  private static String verdict(String text) {
    return Parser.parse(new Source("spoilt", text)).diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(it -> it.problem().code())
        .distinct()
        .collect(joining(" "));
  }
}
