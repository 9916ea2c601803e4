package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFolderTest {

  @TempDir private Path home;

  private final ReportModel model = SampleRun.of("Two averages", "", SampleRun.wandering(60));

  @Test
  void writesEveryFile() throws IOException {
    ReportFolder.write(model, home.resolve("new/out"));
    assertThat(names(home.resolve("new/out")))
        .containsExactly("equity.csv", "report.html", "result.json", "trades.csv");
    assertThat(names(home.resolve("new"))).containsExactly("out");
    assertThat(home.resolve("new/out/result.json")).hasContent(ResultJson.of(model));
  }

  @Test
  void replacesAnOlderReportAndLeavesTheRest() throws IOException {
    Path out = Files.createDirectories(home.resolve("out"));
    Files.writeString(out.resolve("report.html"), "old");
    Files.writeString(out.resolve("notes.txt"), "mine");
    ReportFolder.write(model, out);
    assertThat(out.resolve("report.html")).content().startsWith("<!doctype html>");
    assertThat(out.resolve("notes.txt")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "trades.csv", "equity.csv", "result.json"})
  void aFullDiskLeavesNothingHalfWritten(String victim) throws IOException {
    Path out = Files.createDirectories(home.resolve("out"));
    Files.writeString(out.resolve("report.html"), "old");
    assertThatThrownBy(() -> ReportFolder.write(model, out, fullAt(victim)))
        .isInstanceOf(IOException.class)
        .hasMessage("could not write the report to '" + out + "': No space left on device");
    assertThat(names(out)).containsExactly("report.html");
    assertThat(out.resolve("report.html")).hasContent("old");
    assertThat(names(home)).containsExactly("out");
  }

  @Test
  void theSystemsOwnFullDeviceIsToldAsSuch() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    assertThatThrownBy(
            () -> ReportFolder.write(model, home.resolve("out"), _ -> Files.newOutputStream(full)))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("No space left on device");
    assertThat(names(home)).isEmpty();
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(home.resolve("out"), "a file");
    assertThatThrownBy(() -> ReportFolder.write(model, file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("could not write the report to '" + file + "': ");
    assertThat(names(home)).containsExactly("out");
  }

  /** A disk that takes a hundred bytes of one file and no more. */
  private static ReportFolder.Opener fullAt(String victim) {
    return file ->
        file.endsWith(victim)
            ? new OutputStream() {
              private final OutputStream to = Files.newOutputStream(file);
              private int left = 100;

              @Override
              public void write(int b) throws IOException {
                if (left-- == 0) {
                  throw new IOException("No space left on device");
                }
                to.write(b);
              }

              @Override
              public void close() throws IOException {
                to.close();
              }
            }
            : Files.newOutputStream(file);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
