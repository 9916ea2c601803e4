package org.signalbox.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.ingest.DataImport;
import org.signalbox.backtest.data.ingest.Imported;
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
      "  signalbox data import reliance.csv --calendar XNSE --currency INR --zone Asia/Kolkata"
    })
final class DataImportCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Home home = new Home(System.getenv());
  @Mixin private final InstrumentOptions instrument = new InstrumentOptions();
  @Mixin private final ImportChoices choices = new ImportChoices();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV, gzipped too, or Parquet.")
  private List<Path> files = List.of();

  @Option(
      names = "--symbol",
      paramLabel = "NAME",
      description = "What strategies call it. Default: the name of the file.")
  private Optional<String> symbol = Optional.empty();

  @Option(names = "--dry-run", description = "Read and judge; store nothing.")
  private boolean dryRun;

  DataImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (symbol.isPresent() && files.size() > 1) {
      throw new IllegalArgumentException("--symbol names one file, was given with " + files.size());
    }
    files.forEach(this::take);
  }

  private void take(Path file) {
    String name = symbol.orElseGet(() -> nameOf(file));
    Imported imported = DataImport.read(file, choices.of(instrument.instrument(name)));
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

  /** {@code data/aapl.csv.gz} is AAPL. */
  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    String word = (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    if (!word.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException(
          "'" + word + "' is no symbol; name the instrument with --symbol");
    }
    return word;
  }
}
