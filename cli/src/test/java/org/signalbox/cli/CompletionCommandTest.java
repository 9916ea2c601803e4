package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  @Test
  void completesACommandInARealShell() throws IOException, InterruptedException {
    assertThat(completions("signalbox", "comp")).contains("completion");
  }

  @Test
  void completesAnOptionOfACommand() throws IOException, InterruptedException {
    assertThat(completions("signalbox", "completion", "--qu")).contains("--quiet");
  }

  /** What bash offers for the last of the words. */
  private String completions(String... words) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "skipped: there is no bash here");
    Path script = Files.writeString(folder.resolve("completion"), Run.of("completion").out());
    String asking =
        """
        source '%s'
        COMP_WORDS=(%s)
        COMP_CWORD=%d
        _complete_signalbox
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, String.join(" ", words), words.length - 1);
    Process bash =
        new ProcessBuilder(BASH.toString(), "-c", asking).redirectErrorStream(true).start();
    String offered = new String(bash.getInputStream().readAllBytes());
    assertThat(bash.waitFor()).as(offered).isZero();
    return offered;
  }
}
