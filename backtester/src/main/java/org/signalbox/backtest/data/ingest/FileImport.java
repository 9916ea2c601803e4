package org.signalbox.backtest.data.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.backtest.data.Reading;
import org.signalbox.backtest.data.csv.CsvReader;
import org.signalbox.backtest.data.csv.CsvRows;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Timeframe;

/** One file's rows, read and placed in time, not judged yet. */
final class FileImport {

  /** What a file holds. */
  record Part(PlacedBars bars, Timeframe timeframe, List<String> notes) {}

  private final Path file;
  private final ImportOptions options;
  private final TradingCalendar calendar;
  private final Reading reading;

  private FileImport(Path file, ImportOptions options, TradingCalendar calendar, Reading reading) {
    this.file = file;
    this.options = options;
    this.calendar = calendar;
    this.reading = reading;
  }

  /**
   * @throws DataException where the file cannot be read
   */
  static Part read(Path file, ImportOptions options, TradingCalendar calendar, Reading reading) {
    try {
      return new FileImport(file, options, calendar, reading).part();
    } catch (NoSuchFileException missing) {
      throw new DataException("no such file: '%s'".formatted(missing.getFile()), "", missing);
    } catch (IOException e) {
      throw new DataException("'%s' cannot be read: %s".formatted(file, e.getMessage()), "", e);
    }
  }

  private Part part() throws IOException {
    CsvRows rows = rows();
    Timeframe timeframe =
        options.timeframe().orElseGet(() -> TimeframeGuess.of(rows.bars(), file.toString()));
    PlacedBars placed =
        new Placement(rows.bars(), rows.kind(), timeframe, calendar, options)
            .place(file.toString());
    return new Part(placed, timeframe, notes(rows));
  }

  private CsvRows rows() throws IOException {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
        ? ParquetReader.read(file, reading)
        : CsvReader.read(file, options.csv(), reading);
  }

  private static List<String> notes(CsvRows rows) {
    List<String> notes = new ArrayList<>();
    if (!rows.hasVolume()) {
      notes.add("the file has no column of volumes; they are 0");
    }
    if (!rows.skipped().isEmpty()) {
      notes.add(
          "%d rows were left out because they cannot be read".formatted(rows.skipped().size()));
    }
    Set<String> passedOver =
        rows.passedOver().stream().map(it -> "'" + it + "'").collect(Collectors.toSet());
    if (!passedOver.isEmpty()) {
      notes.add("columns passed over: " + String.join(", ", passedOver.stream().sorted().toList()));
    }
    return notes;
  }
}
