package org.signalbox.backtest.data;

import java.util.Locale;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

/**
 * What is known of stored bars without reading them.
 *
 * @param firstStart of the oldest bar, milliseconds since the epoch; 0 where there is none
 * @param lastEnd of the latest bar, milliseconds since the epoch; 0 where there is none
 * @param contentHash SHA-256 of the columns, as hexadecimal digits
 */
public record DataSet(
    Instrument instrument,
    Timeframe timeframe,
    int rows,
    long firstStart,
    long lastEnd,
    String contentHash,
    CorporateActions actions,
    Origin origin) {

  /** Describes the bars of a history. */
  public static DataSet of(History history, Origin origin) {
    BarSeries bars = history.bars();
    boolean any = !bars.isEmpty();
    return new DataSet(
        history.instrument(),
        history.timeframe(),
        bars.size(),
        any ? bars.start(0) : 0,
        any ? bars.end(bars.size() - 1) : 0,
        ContentHash.of(bars),
        history.actions(),
        origin);
  }

  public String symbol() {
    return instrument.symbol();
  }

  /** The name of its folder: {@code AAPL-1-day}, {@code BTC%2FUSDT-5-minutes}. */
  public String folder() {
    return folder(symbol(), timeframe);
  }

  static String folder(String symbol, Timeframe timeframe) {
    StringBuilder name = new StringBuilder();
    symbol
        .toUpperCase(Locale.ROOT)
        .chars()
        .forEach(it -> {
          if (Character.isLetterOrDigit(it) && it < 128) {
            name.append((char) it);
          } else {
            name.append("%%%02X".formatted(it));
          }
        });
    return name + "-" + timeframe.toString().replace(' ', '-');
  }
}
