package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {

  private static final String LOOSE =
      "trade AAPL on 1 day bars strategy \"s\" # why\nenter long when ((close))>sma( close,20 )";

  @TempDir Path folder;

  @Test
  void printsTheCanonicalForm() throws IOException {
    Run run = Run.of("format", file().toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("strategy \"s\"\n", "# why\n", "enter long when close > sma(close, 20)\n");
  }

  @Test
  void formattingTwiceIsFormattingOnce() throws IOException {
    Path file = file();
    String once = Run.of("format", file.toString()).out();
    assertThat(Run.of("format", Files.writeString(file, once).toString()).out()).isEqualTo(once);
  }

  @Test
  void writesInPlaceAndLeavesNothingElse() throws IOException {
    Path file = file();
    String canonical = Run.of("format", file.toString()).out();
    assertThat(Run.of("format", "--write", file.toString())).isEqualTo(new Run(0, "", ""));
    assertThat(file).hasContent(canonical);
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void checksWithoutAChange() throws IOException {
    Path file = file();
    assertThat(Run.of("format", "--check", file.toString()))
        .isEqualTo(new Run(1, "", "a.signal: not canonical\n"));
    assertThat(file).hasContent(LOOSE);
    Run.of("format", "--write", file.toString());
    assertThat(Run.of("format", "--check", "-q", file.toString())).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void leavesATextWithProblemsAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.signal"), "enter long wen close > 3");
    assertThat(Run.of("format", "--write", file.toString()).exit()).isEqualTo(1);
    assertThat(file).hasContent("enter long wen close > 3");
  }

  @Test
  void cannotWriteStandardInput() {
    assertThat(Run.of("format", "--write", "-").exit()).isEqualTo(2);
  }

  private Path file() throws IOException {
    return Files.writeString(folder.resolve("a.signal"), LOOSE);
  }
}
