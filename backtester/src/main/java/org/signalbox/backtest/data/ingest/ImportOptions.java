package org.signalbox.backtest.data.ingest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.backtest.data.csv.CsvOptions;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

/**
 * What a user says about a file.
 *
 * @param timeframe of the bars; empty to take it from their distances
 * @param zone of times that do not tell theirs; empty to refuse those
 * @param prices whether they are as traded or already adjusted
 * @param factors a factor file with the splits and dividends of the instrument
 * @param allowed the faults to let pass
 */
public record ImportOptions(
    Instrument instrument,
    Optional<Timeframe> timeframe,
    Optional<ZoneId> zone,
    Stamping stamping,
    Origin.Prices prices,
    Optional<Path> factors,
    Set<Fault> allowed,
    CsvOptions csv) {

  public ImportOptions {
    allowed = Set.copyOf(allowed);
  }

  /** Nothing said but what the instrument is. */
  public static ImportOptions of(Instrument instrument) {
    return new ImportOptions(
        instrument,
        Optional.empty(),
        Optional.empty(),
        Stamping.START,
        Origin.Prices.AS_TRADED,
        Optional.empty(),
        EnumSet.noneOf(Fault.class),
        CsvOptions.NONE);
  }

  public ImportOptions withTimeframe(Timeframe known) {
    return new ImportOptions(
        instrument, Optional.of(known), zone, stamping, prices, factors, allowed, csv);
  }

  public ImportOptions withZone(ZoneId known) {
    return new ImportOptions(
        instrument, timeframe, Optional.of(known), stamping, prices, factors, allowed, csv);
  }

  public ImportOptions withStamping(Stamping known) {
    return new ImportOptions(instrument, timeframe, zone, known, prices, factors, allowed, csv);
  }

  public ImportOptions withPrices(Origin.Prices known) {
    return new ImportOptions(instrument, timeframe, zone, stamping, known, factors, allowed, csv);
  }

  public ImportOptions withFactors(Path file) {
    return new ImportOptions(
        instrument, timeframe, zone, stamping, prices, Optional.of(file), allowed, csv);
  }

  public ImportOptions allowing(Set<Fault> faults) {
    return new ImportOptions(instrument, timeframe, zone, stamping, prices, factors, faults, csv);
  }

  public ImportOptions withCsv(CsvOptions options) {
    return new ImportOptions(
        instrument, timeframe, zone, stamping, prices, factors, allowed, options);
  }
}
