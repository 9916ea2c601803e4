package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {

  private static final String BARS =
      """
      Date,Open,High,Low,Close,Volume
      2024-01-02,10,11,9,10.5,1000
      2024-01-03,10.5,12,10,11.5,1200
      2024-01-04,11.5,12,11,11.8,900
      """;

  @TempDir Path home;

  @Test
  void importsAFileUnderItsName() throws IOException {
    Run run = data("import", file("abc.csv", BARS));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("ABC, 1 day: 3 bars, 2024-01-02 to 2024-01-04\n");
    assertThat(data("list").out()).contains("ABC     1 day         3  2024-01-02  2024-01-04");
    assertThat(data("show", "abc").out()).contains("abc.csv", "XNYS", "as traded");
    assertThat(data("check").out()).isEqualTo("ABC, 1 day: clean\n");
  }

  @Test
  void aDryRunStoresNothing() throws IOException {
    assertThat(data("import", file("abc.csv", BARS), "--dry-run").out()).endsWith("(not stored)\n");
    assertThat(data("list", "--json").out()).isEqualTo("[]\n");
  }

  @Test
  void refusesWhatWouldMakeABacktestLieAndSaysHowToLetItPass() throws IOException {
    String file = file("abc.csv", BARS + "2024-01-04,11.5,12,11,11.9,900\n");
    Run refused = data("import", file);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("duplicates: 1, first in line 5", "--allow duplicates");
    assertThat(data("list", "--json").out()).isEqualTo("[]\n");
    assertThat(data("import", file, "--allow", "duplicates").exit()).isZero();
    assertThat(data("show", "ABC").out()).contains("let pass  duplicates");
  }

  @Test
  void refusesPricesThatAreNone() throws IOException {
    Run run = data("import", file("abc.csv", BARS + "2024-01-05,11,12,-3,NaN,900\n"));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("--allow");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(data("import", file("abc.csv", "")).exit()).isEqualTo(3);
  }

  @Test
  void aFileThatIsNotThereIsNoAccess() {
    assertThat(data("import", home.resolve("abc.csv").toString()).exit()).isEqualTo(74);
  }

  @Test
  void aNameThatIsNoSymbolAsksForOne() throws IOException {
    Run run = data("import", file("2024 bars.csv", BARS));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("name the instrument with --symbol");
  }

  @Test
  void joinsTheFilesOfASecurityThatChangedItsName() throws IOException {
    String header = "Date,Open,High,Low,Close,Volume\n";
    String old = file("old.csv", header + "2024-01-02,10,11,9,10,1\n2024-01-03,10,11,9,10,1\n");
    String now = file("now.csv", header + "2024-01-03,90,91,89,90,1\n2024-01-04,10,11,9,10,1\n");
    String map = file("map.csv", "20200102,abc,N\n20240103,abc,N\n20501231,xyz,N\n");
    Run run = data("import", "abc=" + old, "xyz=" + now, "--map", map);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("XYZ, 1 day: 3 bars, 2024-01-02 to 2024-01-04\n");
    assertThat(run.err())
        .contains("bars left out, for their names stood for something else then: 1");
    assertThat(data("show", "XYZ").out()).contains("ABC to 2024-01-03, XYZ to 2050-12-31");
    Run earlier =
        Run.of(
            "backtest",
            file(
                "old.signal",
                "strategy \"s\"\n"
                    + "trade ABC on daily bars\n"
                    + "enter long when close > open\n"
                    + "size 1 shares\n"),
            "--home",
            home.toString());
    assertThat(earlier.exit()).as(earlier.err()).isEqualTo(3);
    assertThat(earlier.err()).contains("an earlier name of 'XYZ'");
    Run wrong = data("import", old, "--map", map);
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("'OLD' is no name of the map file; those are 'ABC', 'XYZ'");
    Run none = data("import", old, "--map", home.resolve("none.csv").toString());
    assertThat(none.exit()).isEqualTo(74);
  }

  @Test
  void anUnknownFaultIsMisuse() throws IOException {
    Run run = data("import", file("abc.csv", BARS), "--allow", "everything");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("error: no such fault: 'everything'");
  }

  @Test
  void generatedBarsSayThatTheyAreSynthetic() {
    assertThat(data("generate", "WALK", "--bars", "50").exit()).isZero();
    assertThat(data("list").out()).contains("WALK", "synthetic");
  }

  @Test
  void anEmptyStoreSaysHowToFillIt() {
    Run run = data("list");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("no data in '" + home.resolve("data") + "'");
  }

  @Test
  void aSymbolThatIsNotThereIsARefusalWithASuggestion() {
    data("generate", "WALK", "--bars", "5");
    Run run = data("show", "WAKL");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("error: no data of 'WAKL' in ")
        .contains("hint: did you mean 'WALK'?");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text).toString();
  }

  private Run data(String... words) {
    return Run.of(
        Stream.of(Stream.of("data"), Stream.of(words), Stream.of("--home", home.toString()))
            .flatMap(it -> it)
            .toArray(String[]::new));
  }
}
