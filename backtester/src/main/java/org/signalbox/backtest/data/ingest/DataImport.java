package org.signalbox.backtest.data.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.Reading;
import org.signalbox.backtest.data.Sha256;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.backtest.data.check.Findings;
import org.signalbox.backtest.data.check.QualityCheck;
import org.signalbox.backtest.data.check.Repair;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.SymbolHistory;

/** From files to bars that a backtest may trust. */
public final class DataImport {

  /** Gives something out of files. */
  private interface Step<T> {
    T run() throws IOException;
  }

  private final List<Path> files;
  private final String told;
  private final ImportOptions options;
  private final TradingCalendar calendar;

  private DataImport(List<Path> files, ImportOptions options) {
    this.files = files;
    this.told = String.join("', '", files.stream().map(Path::toString).toList());
    this.options = options;
    this.calendar = Calendars.of(options.instrument().calendar());
  }

  /** Reads and judges a CSV or Parquet file; stores nothing. */
  public static Imported read(Path file, ImportOptions options) {
    return read(file, options, Reading.UNSEEN);
  }

  /**
   * The same, telling how far it has come.
   *
   * @throws DataException where the file cannot be read or its bars are refused, saying why and
   *     what would let them pass
   */
  public static Imported read(Path file, ImportOptions options, Reading reading) {
    DataImport run = new DataImport(List.of(file), options);
    return run.guarded(
        () -> run.judged(FileImport.read(file, options, run.calendar, reading), Optional.empty()));
  }

  /**
   * Joins files that each follow one name into the bars of the security that bore these names.
   *
   * @param files by the name that each follows
   * @throws DataException as above, and where a file's name is none of the security's
   */
  public static Imported join(
      SymbolHistory names,
      SequencedMap<String, Path> files,
      ImportOptions options,
      Reading reading) {
    DataImport run = new DataImport(List.copyOf(files.values()), options);
    return run.guarded(() -> {
      Renamed renamed = new Renamed(names, run.calendar);
      files.forEach(
          (name, file) -> renamed.add(name, FileImport.read(file, options, run.calendar, reading)));
      return run.judged(renamed.joined(), Optional.of(names));
    });
  }

  private <T> T guarded(Step<T> step) {
    try {
      return step.run();
    } catch (NoSuchFileException missing) {
      throw new DataException("no such file: '%s'".formatted(missing.getFile()), "", missing);
    } catch (IOException e) {
      throw new DataException("'%s' cannot be read: %s".formatted(told, e.getMessage()), "", e);
    } catch (OutOfMemoryError full) {
      throw new DataException(
          "the bars of '%s' do not fit into memory".formatted(told),
          "give it more with JDK_JAVA_OPTIONS=-Xmx8g, or import the file in parts",
          full);
    }
  }

  private Imported judged(FileImport.Part part, Optional<SymbolHistory> names) throws IOException {
    Findings ofRows = QualityCheck.ofRows(part.bars(), part.timeframe(), calendar);
    Refusal.of(ofRows, options, told);
    BarSeries bars = Repair.apply(part.bars(), ofRows, calendar);
    if (bars.isEmpty()) {
      throw new DataException(
          "no bar of '%s' lies in a session of %s".formatted(told, calendar.id()),
          "is the calendar right, and the zone?");
    }
    History history = new History(options.instrument(), part.timeframe(), bars, actions());
    Findings ofCourse = QualityCheck.ofCourse(history);
    Refusal.of(ofCourse, options, told);
    return new Imported(
        history, origin(names), Findings.joined(List.of(ofRows, ofCourse)), part.notes());
  }

  private CorporateActions actions() throws IOException {
    Optional<Path> factors = options.factors();
    return factors.isPresent() ? FactorFile.read(factors.get(), calendar) : CorporateActions.NONE;
  }

  private Origin origin(Optional<SymbolHistory> names) throws IOException {
    List<String> allowed = options.allowed().stream().map(Fault::word).sorted().toList();
    return new Origin(
        String.join(", ", files.stream().map(it -> String.valueOf(it.getFileName())).toList()),
        Sha256.of(files),
        options.prices(),
        calendar.toString(),
        allowed,
        names);
  }
}
