package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept as files; the system property {@code golden.write=true} writes them anew. */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden/report");

  private Golden() {}

  /**
   * Fails where a text differs from the file of this name, but for the form of its line ends, which
   * version control may change in a file.
   */
  static void check(String name, String written) throws IOException {
    String text = written.replace("\r\n", "\n");
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
