package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

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

  private Run explain(String text) throws IOException {
    return Run.of("explain", Files.writeString(folder.resolve("a.signal"), text).toString());
  }
}
