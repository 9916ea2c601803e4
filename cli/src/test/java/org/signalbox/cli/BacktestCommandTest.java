package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

  private static final String CROSS =
      """
      strategy "cross"
      param n = 10 from 5 to 20
      trade AAPL on daily bars
      enter long when close crosses above sma(close, n)
      exit long when close crosses below sma(close, n)
      size 50% of equity
      """;

  @TempDir Path folder;

  @Test
  void printsTheFiguresAndWritesTheReport() throws IOException {
    Run run = backtest(CROSS);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("AAPL 1 day", "Total return", "Maximum drawdown");
    assertThat(run.err()).endsWith("report: " + folder.resolve("report/report.html") + "\n");
    for (String file : new String[] {"report.html", "trades.csv", "equity.csv", "result.json"}) {
      assertThat(folder.resolve("report").resolve(file)).isNotEmptyFile();
    }
  }

  @Test
  void printsTheWholeResultAsJsonAndWritesNothing() throws IOException {
    Run run = backtest(CROSS, "--json");
    assertThat(run.out()).startsWith("{\n  \"format\": \"signalbox-result\"");
    assertThat(folder.resolve("report")).doesNotExist();
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    assertThat(backtest(CROSS, "--json").out()).isEqualTo(backtest(CROSS, "--json").out());
  }

  @Test
  void aParameterChangesTheRunAndIsNamedInTheManifest() throws IOException {
    String other = backtest(CROSS, "--json", "--param", "n=15").out();
    assertThat(other).isNotEqualTo(backtest(CROSS, "--json").out()).contains("\"n\": \"15\"");
  }

  @Test
  void feesCost() throws IOException {
    assertThat(backtest(CROSS, "--json", "--fees", "bps:10").out())
        .contains("fill profile")
        .isNotEqualTo(backtest(CROSS, "--json").out());
  }

  @Test
  void noEntryIsMadeBeforeTheFirstDay() throws IOException {
    String json = backtest(CROSS, "--json", "--from", "2013-07-01").out();
    assertThat(json.lines().filter(line -> line.contains("\"entry_time\"")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches(".*\"2013-(0[7-9]|1[0-2])-.*"));
  }

  @Test
  void readsTheBarsOfAFile() throws IOException {
    Path bars = folder.resolve("bars.csv");
    StringBuilder text = new StringBuilder("date,open,high,low,close,volume\n");
    for (int day = 2; day < 30; day++) {
      if (day % 7 != 6 && day % 7 != 0 && day != 15) {
        text.append(
            "2018-01-%02d,%d,%d,%d,%d,100\n".formatted(day, day, day + 2, day - 1, day + 1));
      }
    }
    Files.writeString(bars, text);
    Run run = backtest(CROSS, "--data", bars.toString(), "--param", "n=5");
    assertThat(run.out()).as(run.err()).contains("2018-01-");
  }

  @Test
  void anInstrumentWithoutBarsIsARefusal() throws IOException {
    Run run = backtest(CROSS.replace("AAPL", "APPL"));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("error: there are no bars of 'APPL'", "hint: did you mean 'AAPL'?");
  }

  @Test
  void barsThatAreTooLongAreARefusal() throws IOException {
    Run run = backtest(CROSS.replace("daily", "5 minute"));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("'AAPL' has bars of 1 day, none of 5 minutes");
  }

  @Test
  void aTimeframeThatIsNoMultipleIsTold() throws IOException {
    Run run = backtest(CROSS + "let x = close on 7 minute bars\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error[E");
  }

  @Test
  void whatCannotBeRunYetIsTold() throws IOException {
    Run run = backtest("trade AAPL on daily bars\nhold 10% of equity\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error[E7");
  }

  @Test
  void wrongOptionsAreMisuse() throws IOException {
    assertThat(backtest(CROSS, "--fees", "percnt:1").exit()).isEqualTo(2);
    assertThat(backtest(CROSS, "--fills", "lucky").exit()).isEqualTo(2);
    assertThat(backtest(CROSS, "--capital", "0").exit()).isEqualTo(2);
    assertThat(backtest(CROSS, "--from", "2014-01-01", "--to", "2013-01-01").exit()).isEqualTo(2);
  }

  @Test
  void anUnknownParameterIsToldByTheAnalysis() throws IOException {
    assertThat(backtest(CROSS, "--param", "m=3").exit()).isIn(1, 2);
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    Run run = backtest(CROSS, "--out", file.resolve("report").toString());
    assertThat(run.exit()).isEqualTo(74);
    assertThat(run.err()).contains("could not write the report");
  }

  @Test
  void theDemoEndsWithAReport() {
    Run run = Run.of("demo", "--home", folder.toString(), "--out", folder.resolve("d").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(folder.resolve("d/report.html")).isNotEmptyFile();
  }

  private Run backtest(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("a.signal"), text);
    Stream<String> words = Stream.of("backtest", file.toString(), "--home", folder.toString());
    Stream<String> out =
        Stream.of(more).anyMatch("--out"::equals)
            ? Stream.of()
            : Stream.of("--out", folder.resolve("report").toString());
    return Run.of(Stream.of(words, out, Stream.of(more)).flatMap(it -> it).toArray(String[]::new));
  }
}
