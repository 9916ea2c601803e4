package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a short command does not need, it does not wait for. */
class StartTest {

  private static final String STRATEGY = "../examples/strategies/golden-cross.signal";

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check " + STRATEGY, "format " + STRATEGY})
  void loadsNothingOfTheLiveHalf(String command) throws IOException, InterruptedException {
    String loaded = loaded(command.split(" "));
    assertThat(loaded).contains("org.signalbox.cli.Main");
    assertThat(
            loaded
                .lines()
                .filter(it ->
                    it.contains("org.signalbox.broker")
                        || it.contains("org.signalbox.live.")
                        || it.contains("com.zaxxer")
                        || it.contains("org.jdbi")))
        .isEmpty();
  }

  /** The classes that a command of a process of its own loads, one a line. */
  private static String loaded(String... words) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xlog:class+load:stdout",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(words));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String loaded = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return loaded;
  }
}
