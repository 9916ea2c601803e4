package org.signalbox.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.backtest.data.csv.CsvOptions;
import org.signalbox.backtest.data.csv.StampForm;
import org.signalbox.backtest.data.ingest.ImportOptions;
import org.signalbox.backtest.data.ingest.Stamping;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import picocli.CommandLine.Option;

/** What the user says of files of bars that the files do not say themselves. */
final class ImportChoices {

  @Option(
      names = "--timeframe",
      paramLabel = "LENGTH",
      description = "The length of a bar: 5m, 1h, 1d. Default: what the times show.")
  private Optional<String> timeframe = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone of times that do not tell theirs: UTC, America/New_York.")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--stamp",
      paramLabel = "WHEN",
      description = "Whether a bar's time is its START or its END. Default: ${DEFAULT-VALUE}.",
      defaultValue = "START")
  private Stamping stamping = Stamping.START;

  @Option(
      names = "--adjusted",
      description = "The prices are adjusted for splits and dividends already.")
  private boolean adjusted;

  @Option(
      names = "--factors",
      paramLabel = "FILE",
      description = "Splits and dividends: rows of yyyymmdd,price factor,split factor,close.")
  private Optional<Path> factors = Optional.empty();

  @Option(
      names = "--allow",
      paramLabel = "FAULT",
      split = ",",
      description = "A fault to let pass, as a refusal names it; may be repeated.")
  private List<String> allowed = List.of();

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "The columns in order, where there is no header: time,open,high,low,close.")
  private List<String> columns = List.of();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "How dates in numbers are written: ${COMPLETION-CANDIDATES}.")
  private Optional<StampForm.Order> order = Optional.empty();

  @Option(names = "--skip-bad-rows", description = "Leave out rows that cannot be read.")
  private boolean skipBadRows;

  ImportOptions of(Instrument instrument) {
    return new ImportOptions(
        instrument,
        timeframe.map(Timeframe::parse),
        zone,
        stamping,
        adjusted ? Origin.Prices.ADJUSTED : Origin.Prices.AS_TRADED,
        factors,
        faults(),
        new CsvOptions(columns, order, skipBadRows));
  }

  private Set<Fault> faults() {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    for (String word : allowed) {
      faults.add(
          Fault.named(word)
              .orElseThrow(() -> new IllegalArgumentException("no such fault: '" + word + "'")));
    }
    return faults;
  }
}
