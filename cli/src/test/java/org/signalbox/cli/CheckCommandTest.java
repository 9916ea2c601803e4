package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String VALID =
      """
      strategy "s"
      trade AAPL on daily bars
      enter long when close > sma(close, 20)
      """;

  @TempDir Path folder;

  @Test
  void aValidStrategyIsNotedAndExitsWithZero() throws IOException {
    assertThat(Run.of("check", file(VALID))).isEqualTo(new Run(0, "", "a.signal: ok\n"));
  }

  @Test
  void quietSaysNothingOfAValidStrategy() throws IOException {
    assertThat(Run.of("check", "--quiet", file(VALID))).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void tellsEveryProblemWithItsPlace() throws IOException {
    Run run = Run.of("check", file(VALID.replace("when", "wen") + "exit long whn close < 3\n"));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("a.signal:3:12", "enter long wen close", "a.signal:4:11", "exit long whn close");
  }

  @Test
  void tellsProblemsAsJsonToPrograms() throws IOException {
    Run run = Run.of("check", "--json", file(VALID.replace("when", "wen")));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("{\n  \"source\": \"a.signal\",\n  \"valid\": false,\n")
        .contains("\"line\": 3,", "\"column\": 12,");
  }

  @Test
  void readsStandardInput() {
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream(VALID.getBytes()));
    try {
      assertThat(Run.of("check", "-").err()).isEqualTo("standard input: ok\n");
    } finally {
      System.setIn(usual);
    }
  }

  @Test
  void aMissingFileIsNamed() {
    Run run = Run.of("check", "nosuch.signal");
    assertThat(run.exit()).isEqualTo(74);
    assertThat(run.err()).isEqualTo("error: no such file: 'nosuch.signal'\n");
  }

  @Test
  void aFileThatIsNotTextIsRefused() throws IOException {
    Path binary = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Run run = Run.of("check", binary.toString());
    assertThat(run.exit()).isEqualTo(74);
    assertThat(run.err()).isEqualTo("error: the file is not text in UTF-8\n");
  }

  @Test
  void aFileFarTooLongIsNotReadToItsEnd() throws IOException {
    Run run = Run.of("check", file("# long\n".repeat(1_000_000)));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error[E100]");
  }

  @Test
  void sixtyFourKibibytesOfParenthesesAreToldApart() throws IOException {
    Run run = Run.of("check", file("let x = " + "(".repeat(65_536)));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("error[E109]: this is nested too deeply");
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.signal"), text).toString();
  }
}
