package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.Reading;
import org.signalbox.backtest.data.ingest.DataImport;
import org.signalbox.backtest.data.ingest.ImportOptions;
import org.signalbox.backtest.data.ingest.Imported;
import org.signalbox.backtest.data.ingest.MapFile;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Progress;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.market.SymbolHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signalbox data import}: files of bars into the store. */
@Command(
    name = "import",
    description = {
      "Bring CSV or Parquet files of bars into the store.",
      "",
      "A header is found by its names, a delimiter and the form of dates by looking. Bars that"
          + " would make a backtest lie are refused, with the option that lets them pass."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox data import AAPL.csv --factors aapl-factors.csv",
      "  signalbox data import eth.csv.gz --symbol ETH/USD --kind crypto --timeframe 5m",
      "  signalbox data import reliance.csv --calendar XNSE --currency INR --zone Asia/Kolkata",
      "  signalbox data import wmi.csv wm.csv --map wm-names.csv"
    })
final class DataImportCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final Home home = new Home(System.getenv());
  @Mixin private final InstrumentOptions instrument = new InstrumentOptions();
  @Mixin private final ImportChoices choices = new ImportChoices();

  @Parameters(
      arity = "1..*",
      paramLabel = "[NAME=]FILE",
      description = "CSV, gzipped too, or Parquet; NAME where the file's own says it wrongly.")
  private List<String> files = List.of();

  @Option(
      names = "--symbol",
      paramLabel = "NAME",
      description = "What strategies call it. Default: the name of the file.")
  private Optional<String> symbol = Optional.empty();

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = {
        "The names that a security has had: rows of yyyymmdd,name, each with the last day of its"
            + " use, below one with the day of the listing. The files, named by their names, are"
            + " joined, each for the days on which its name was the security's."
      })
  private Optional<Path> map = Optional.empty();

  @Option(names = "--dry-run", description = "Read and judge; store nothing.")
  private boolean dryRun;

  DataImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (map.isPresent()) {
      SymbolHistory names = MapFile.read(map.get());
      ImportOptions options = options(symbol.orElse(names.latest()));
      SequencedMap<String, Path> named = NamedFiles.of(files);
      take("reading", reading -> DataImport.join(names, named, options, reading));
    } else if (symbol.isPresent()) {
      one(symbol.get(), files);
    } else {
      NamedFiles.of(files).forEach(this::take);
    }
    return Exit.DONE.code();
  }

  private void one(String name, List<String> only) {
    if (only.size() > 1) {
      throw new IllegalArgumentException("--symbol names one file, was given with " + only.size());
    }
    take(name, Path.of(only.getFirst()));
  }

  private ImportOptions options(String name) {
    return choices.of(instrument.instrument(name));
  }

  private void take(String name, Path file) {
    ImportOptions options = options(name);
    take("reading " + file.getFileName(), reading -> DataImport.read(file, options, reading));
  }

  private void take(String title, Function<Reading, Imported> work) {
    try (Progress progress = terminal.progress(title)) {
      take(work.apply(progress::at));
    }
  }

  private void take(Imported imported) {
    imported.notes().forEach(note -> terminal.note("note: " + note));
    imported.findings().all().forEach(finding -> terminal.note("found " + finding));
    DataSet set =
        dryRun
            ? DataSet.of(imported.history(), imported.origin())
            : home.store().put(imported.history(), imported.origin());
    terminal.print(
        "%s, %s: %s bars, %s to %s%s%n"
            .formatted(
                set.symbol(),
                set.timeframe(),
                Words.count(set.rows()),
                Words.day(set.firstStart()),
                Words.day(set.lastEnd() - 1),
                dryRun ? " (not stored)" : ""));
  }
}
