package org.signalbox.backtest.data.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.backtest.data.Sha256;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.backtest.data.check.Finding;
import org.signalbox.backtest.data.check.Findings;
import org.signalbox.backtest.data.check.QualityCheck;
import org.signalbox.backtest.data.check.Repair;
import org.signalbox.backtest.data.csv.CsvReader;
import org.signalbox.backtest.data.csv.CsvRows;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;

/** From a file to bars that a backtest may trust. */
public final class DataImport {

  private final Path file;
  private final ImportOptions options;
  private final TradingCalendar calendar;

  private DataImport(Path file, ImportOptions options) {
    this.file = file;
    this.options = options;
    this.calendar = Calendars.of(options.instrument().calendar());
  }

  /**
   * Reads and judges a CSV or Parquet file; stores nothing.
   *
   * @throws DataException where the file cannot be read or its bars are refused, saying why and
   *     what would let them pass
   */
  public static Imported read(Path file, ImportOptions options) {
    try {
      return new DataImport(file, options).read();
    } catch (NoSuchFileException missing) {
      throw new DataException("no such file: '%s'".formatted(file), "", missing);
    } catch (IOException e) {
      throw new DataException("'%s' cannot be read: %s".formatted(file, e.getMessage()), "", e);
    } catch (OutOfMemoryError full) {
      throw new DataException(
          "the bars of '%s' do not fit into memory".formatted(file),
          "give it more with JDK_JAVA_OPTIONS=-Xmx8g, or import the file in parts",
          full);
    }
  }

  private Imported read() throws IOException {
    CsvRows rows = rows();
    Timeframe timeframe =
        options.timeframe().orElseGet(() -> TimeframeGuess.of(rows.bars(), file.toString()));
    PlacedBars placed =
        new Placement(rows.bars(), rows.kind(), timeframe, calendar, options)
            .place(file.toString());
    Findings ofRows = QualityCheck.ofRows(placed, timeframe, calendar);
    refuse(ofRows);
    History history =
        new History(
            options.instrument(), timeframe, Repair.apply(placed, ofRows, calendar), actions());
    if (history.bars().isEmpty()) {
      throw new DataException(
          "no bar of '%s' lies in a session of %s".formatted(file, calendar.id()),
          "is the calendar right, and the zone?");
    }
    Findings ofCourse = QualityCheck.ofCourse(history);
    refuse(ofCourse);
    return new Imported(history, origin(), joined(ofRows, ofCourse), notes(rows));
  }

  private CsvRows rows() throws IOException {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
        ? ParquetReader.read(file)
        : CsvReader.read(file, options.csv());
  }

  private CorporateActions actions() throws IOException {
    Optional<Path> factors = options.factors();
    return factors.isPresent() ? FactorFile.read(factors.get(), calendar) : CorporateActions.NONE;
  }

  private void refuse(Findings findings) {
    List<Finding> refusals = findings.refusals(options.allowed());
    if (!refusals.isEmpty()) {
      String told = String.join("\n  ", refusals.stream().map(Finding::toString).toList());
      String remedies =
          String.join("\n  ", refusals.stream().map(it -> remedy(it.fault())).toList());
      throw new DataException("'%s' is refused:\n  %s".formatted(file, told), remedies);
    }
  }

  private static String remedy(Fault fault) {
    String other =
        fault == Fault.SPLITS ? "give its splits with --factors FILE, or take it as it is: " : "";
    return "%s--allow %s: %s; %s"
        .formatted(other, fault.word(), fault.meaning(), fault.consequence());
  }

  private Origin origin() throws IOException {
    List<String> allowed = options.allowed().stream().map(Fault::word).sorted().toList();
    return new Origin(
        String.valueOf(file.getFileName()),
        Sha256.of(file),
        options.prices(),
        calendar.toString(),
        allowed);
  }

  private static Findings joined(Findings first, Findings second) {
    return new Findings(Stream.concat(first.all().stream(), second.all().stream()).toList());
  }

  private List<String> notes(CsvRows rows) {
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
