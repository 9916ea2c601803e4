package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {

  @TempDir Path home;

  @Test
  void anEmptyStoreSaysHowToFillIt() {
    Run run = data("list");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("no data in '" + home.resolve("data") + "'");
  }

  @Test
  void anEmptyStoreIsAnEmptyListToPrograms() {
    assertThat(data("list", "--json").out()).isEqualTo("[]\n");
  }

  @Test
  void aSymbolThatIsNotThereIsARefusalOfData() {
    Run run = data("show", "NOSUCH");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("error: no data of 'NOSUCH' in ")
        .contains("hint: 'signalbox data list' lists what is there");
  }

  private Run data(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "data";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--home";
    all[words.length + 2] = home.toString();
    return Run.of(all);
  }
}
