package org.signalbox.backtest.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.Reading;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;
import org.signalbox.market.Instrument;
import org.signalbox.market.SymbolHistory;

class RenamedTest {

  private static final ImportOptions OPTIONS =
      ImportOptions.of(Instrument.equity("NEW", "XNYS", "USD"));

  /** OLD until the 3rd, then NEW, for a while MID, then NEW again. */
  private static final SymbolHistory NAMES =
      new SymbolHistory(
          LocalDate.parse("2024-01-02"),
          List.of(
              use("OLD", "2024-01-03"),
              use("NEW", "2024-01-04"),
              use("MID", "2024-01-08"),
              use("NEW", "2050-12-31")));

  @TempDir private Path folder;

  @Test
  void takesOfEachFileTheDaysOfItsName() throws IOException {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    files.put("NEW", file("new", 1.3, "2024-01-02", "2024-01-04", "2024-01-05", "2024-01-09"));
    files.put("mid", file("mid", 1.2, "2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09"));
    files.put("OLD", file("old", 1, "2023-12-29", "2024-01-02", "2024-01-03", "2024-01-04"));
    Imported joined = DataImport.join(NAMES, files, OPTIONS, Reading.UNSEEN);
    BarSeries bars = joined.history().bars();
    assertThat(Arrays.copyOf(bars.column(Column.CLOSE), bars.size()))
        .containsExactly(1, 1, 1.3, 1.2, 1.2, 1.3);
    assertThat(joined.notes())
        .contains("bars left out, for their names stood for something else then: 6");
    assertThat(joined.origin().source()).isEqualTo("new.csv, mid.csv, old.csv");
    assertThat(joined.origin().names()).contains(NAMES);
  }

  @Test
  void tellsOfNamesWithoutAFile() throws IOException {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    files.put("OLD", file("old", 1, "2024-01-02", "2024-01-03"));
    assertThat(DataImport.join(NAMES, files, OPTIONS, Reading.UNSEEN).notes())
        .contains("there is no file of its days as 'NEW'", "there is no file of its days as 'MID'");
  }

  @Test
  void refusesAFileOfAnotherName() throws IOException {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    files.put("OTHER", file("other", 1, "2024-01-02", "2024-01-03"));
    assertThatThrownBy(() -> DataImport.join(NAMES, files, OPTIONS, Reading.UNSEEN))
        .isInstanceOf(DataException.class)
        .hasMessage("'OTHER' is no name of the map file; those are 'OLD', 'NEW', 'MID'");
  }

  @Test
  void refusesFilesOfWhichNothingIsLeft() throws IOException {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    files.put("OLD", file("old", 1, "2023-12-28", "2023-12-29"));
    assertThatThrownBy(() -> DataImport.join(NAMES, files, OPTIONS, Reading.UNSEEN))
        .hasMessage("no bar is of a day on which its name stood for the security");
  }

  @Test
  void judgesTheCourseOfWhatIsJoined() throws IOException {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    files.put("OLD", file("old", 40, "2024-01-02", "2024-01-03"));
    files.put("NEW", file("new", 10, "2024-01-04", "2024-01-09", "2024-01-10"));
    assertThatThrownBy(() -> DataImport.join(NAMES, files, OPTIONS, Reading.UNSEEN))
        .hasMessageContaining("splits");
    assertThat(
            DataImport.join(NAMES, files, OPTIONS.allowing(Set.of(Fault.SPLITS)), Reading.UNSEEN)
                .history()
                .bars()
                .size())
        .isEqualTo(5);
  }

  @Test
  void refusesFilesOfDifferentTimeframes() throws IOException {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    files.put("OLD", file("old", 1, "2024-01-02", "2024-01-03"));
    files.put("NEW", file("new", 1, "2024-01-12", "2024-01-19", "2024-01-26"));
    assertThatThrownBy(() -> DataImport.join(NAMES, files, OPTIONS, Reading.UNSEEN))
        .hasMessage("the files to be joined have bars of different lengths: 1 day and 1 week");
  }

  private static SymbolHistory.Use use(String name, String until) {
    return new SymbolHistory.Use(name, LocalDate.parse(until));
  }

  private Path file(String name, double price, String... days) throws IOException {
    StringBuilder text = new StringBuilder("date,open,high,low,close,volume\n");
    for (String day : days) {
      text.append("%s,%s,%s,%s,%s,1%n".formatted(day, price, price, price, price));
    }
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }
}
