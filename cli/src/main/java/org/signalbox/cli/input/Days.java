package org.signalbox.cli.input;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.signalbox.calendar.Calendars;
import org.signalbox.market.Instrument;
import picocli.CommandLine.Option;

/** From which day to which: days of the exchange, both included. */
public final class Days {

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "No entries before this day; earlier bars warm the indicators up.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "The last day.")
  private Optional<LocalDate> to = Optional.empty();

  /** When the first day begins where an instrument is traded, in milliseconds since the epoch. */
  public long first(Instrument instrument) {
    long first = from.map(day -> start(day, instrument)).orElse(Long.MIN_VALUE);
    if (first >= end(instrument)) {
      throw new IllegalArgumentException("--from must be a day before --to");
    }
    return first;
  }

  /** When the last day is over, in milliseconds since the epoch. */
  public long end(Instrument instrument) {
    return to.map(day -> start(day.plusDays(1), instrument)).orElse(Long.MAX_VALUE);
  }

  private static long start(LocalDate day, Instrument instrument) {
    ZoneId zone = Calendars.of(instrument.calendar()).zone();
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
