package org.signalbox.backtest.data.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.Sha256;
import org.signalbox.calendar.Calendars;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

/**
 * Real bars that need no import. They are read from the artefact {@code
 * org.ta4j:ta4j-examples:0.18} (MIT licence).
 *
 * <ul>
 *   <li>{@code AAPL}, daily, the year 2013, as traded: before the split of 2014.
 *   <li>{@code ETH/USD}, 5 minutes, three days of March 2023.
 *   <li>{@code BTC/USD}, 1 minute, a week of November 2013, made from every single trade.
 * </ul>
 */
public final class BundledData {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              Instrument.equity("AAPL", "XNYS", "USD"),
              Timeframe.DAILY,
              "appleinc_bars_from_20130101_usd.csv",
              SampleFiles::dailyBars),
          new Sample(
              Instrument.crypto("ETH/USD", "USD", CENT),
              Timeframe.minutes(5),
              "ETH-USD-PT5M-2023-3-13_2023-3-15.json",
              SampleFiles::fiveMinuteBars),
          new Sample(
              Instrument.crypto("BTC/USD", "USD", CENT),
              Timeframe.minutes(1),
              "bitstamp_trades_from_20131125_usd.csv",
              SampleFiles::minuteBarsOfTrades));

  private BundledData() {}

  /** Where a set's bars are, and how they are read from its text. */
  private record Sample(
      Instrument instrument, Timeframe timeframe, String file, Function<String, BarSeries> reader) {

    History history() {
      return new History(instrument, timeframe, reader.apply(text()));
    }

    Origin origin() {
      return new Origin(
          "ta4j-examples 0.18, " + file,
          Sha256.of(bytes()),
          Origin.Prices.AS_TRADED,
          Calendars.of(instrument.calendar()).toString(),
          List.of());
    }

    private String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
      try (InputStream in = BundledData.class.getResourceAsStream("/" + file)) {
        if (in == null) {
          throw new DataException(
              "the bundled file '%s' is not on the class path".formatted(file),
              "build the product with its dependencies");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What there is. */
  public static List<DataSet> list() {
    return SAMPLES.stream().map(it -> DataSet.of(it.history(), it.origin())).toList();
  }

  /** The bars of this symbol and timeframe, where they are bundled. */
  public static Optional<History> find(String symbol, Timeframe timeframe) {
    return SAMPLES.stream()
        .filter(it -> it.instrument().symbol().equalsIgnoreCase(symbol))
        .filter(it -> it.timeframe().equals(timeframe))
        .map(Sample::history)
        .findFirst();
  }
}
