package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

  private static final String CROSS =
      "trade AAPL on daily bars enter long when close crosses above sma(close, 20)";

  @TempDir Path folder;

  @Test
  void saysWhatAStrategyDoes() throws IOException {
    Run run =
        explain("trade AAPL on daily bars enter long when close > sma(close, 5) stop loss 8%");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("AAPL", "8%");
  }

  @Test
  void doesNotExplainWhatIsNotValid() throws IOException {
    Run run = explain("trade AAPL on daily bars enter long when close > nothing");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("'nothing'");
  }

  @Test
  void saysWhyADecisionWasTaken() throws IOException {
    Run run = explain(CROSS, "--at", "2013-06-03");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("AAPL, decided at 2013-06-03T20:00:00Z, holding ")
        .contains("FALSE   close crosses above sma(close, 20)   [close = ")
        .contains("needed TRUE: close crosses above sma(close, 20)");
  }

  @Test
  void countsTheBarsThatPassEachRow() throws IOException {
    Run run = explain(CROSS, "--funnel");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("decisions at bar ends", "together", "orders");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yesterday  | --at must be a day like 2020-10-16 or an instant like
          1950-01-01 | nothing was decided about 'AAPL' until 1950-01-0
          """)
  void saysWhatATimeMustBe(String time, String message) throws IOException {
    Run run = explain(CROSS, "--at", time);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  private Run explain(String text, String... options) throws IOException {
    String file = Files.writeString(folder.resolve("a.signal"), text).toString();
    return Run.of(
        Stream.concat(Stream.of("explain", file), Stream.of(options)).toArray(String[]::new));
  }
}
