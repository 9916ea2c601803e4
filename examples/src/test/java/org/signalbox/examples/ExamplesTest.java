package org.signalbox.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.cli.Main;

/**
 * Every example is in canonical form, runs on the bundled bars, and gives the report that lies
 * beside it. {@code make golden} writes the reports anew.
 */
class ExamplesTest {

  private static final Path STRATEGIES = Path.of("strategies");
  private static final Path GOLDEN = Path.of("golden");

  @TempDir Path folder;

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(STRATEGIES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".signal"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(names()).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isInCanonicalForm(String name) {
    assertThat(signalbox("format", strategy(name))).hasToString(text(strategy(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasNothingToBeToldOf(String name) {
    assertThat(signalbox("check", "--json", strategy(name))).contains("\"problems\": []");
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesItsReport(String name) throws IOException {
    String home = folder.resolve("home").toString();
    Path out = folder.resolve("report");
    String told =
        signalbox(
            "backtest", strategy(name), "--home", home, "--out", out.toString(), "--no-color");
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Files.readString(golden));
    assertThat(Files.readString(out.resolve("trades.csv")).lines().count())
        .as("an example that trades nothing shows nothing")
        .isGreaterThan(1);
  }

  private static String strategy(String name) {
    return STRATEGIES.resolve(name + ".signal").toString();
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String signalbox(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    assertThat(exit).as(err.toString()).isZero();
    return out.toString();
  }
}
