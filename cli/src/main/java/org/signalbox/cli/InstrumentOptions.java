package org.signalbox.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.calendar.Calendars;
import org.signalbox.market.Instrument;
import picocli.CommandLine.Option;

/** What the user says of an instrument; the rest follows from its kind. */
final class InstrumentOptions {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "EQUITY")
  private Instrument.Kind kind = Instrument.Kind.EQUITY;

  @Option(
      names = "--calendar",
      paramLabel = "CODE",
      description = "The exchange: XNYS, XNSE, XLON, 24/7 ... Default: XNYS, 24/5 or 24/7 by kind.")
  private Optional<String> calendar = Optional.empty();

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "The currency of the prices. Default: ${DEFAULT-VALUE}.",
      defaultValue = "USD")
  private String currency = "USD";

  @Option(
      names = "--tick",
      paramLabel = "SIZE",
      description = "The least step of a price. Default: ${DEFAULT-VALUE}.",
      defaultValue = "0.01")
  private BigDecimal tick = new BigDecimal("0.01");

  @Option(
      names = "--lot",
      paramLabel = "SIZE",
      description = "The least step of a quantity. Default: 1, for coins 0.00000001.")
  private Optional<BigDecimal> lot = Optional.empty();

  /** The instrument of this symbol. */
  Instrument instrument(String symbol) {
    String exchange = calendar.orElseGet(this::usualCalendar);
    Calendars.of(exchange); // an unknown one is refused here, before any file is read
    BigDecimal step = lot.orElseGet(this::usualLot);
    return new Instrument(
        symbol,
        kind,
        exchange,
        currency.toUpperCase(Locale.ROOT),
        tick,
        step,
        step,
        BigDecimal.ONE,
        BigDecimal.ONE,
        tick);
  }

  private String usualCalendar() {
    return switch (kind) {
      case EQUITY, FUND, INDEX, FUTURE -> "XNYS";
      case CURRENCY -> "24/5";
      case CRYPTO -> "24/7";
    };
  }

  private BigDecimal usualLot() {
    return switch (kind) {
      case EQUITY, FUND, INDEX, FUTURE, CURRENCY -> BigDecimal.ONE;
      case CRYPTO -> new BigDecimal("0.00000001");
    };
  }
}
