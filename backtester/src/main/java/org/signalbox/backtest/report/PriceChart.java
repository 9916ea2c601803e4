package org.signalbox.backtest.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What one instrument's price chart shows.
 *
 * @param instrument its symbol
 * @param timeframe of the bars, in the strategy's words: {@code 1d}
 * @param bars the traded instrument's bars, each at its opening time
 * @param shown what the strategy wants drawn, by name, a value a bar, {@code NaN} where unknown
 * @param stops the protective levels that were in force, each a step line
 */
public record PriceChart(
    String instrument,
    String timeframe,
    PriceBars bars,
    SequencedMap<String, double[]> shown,
    List<StopLine> stops) {

  public PriceChart {
    for (Map.Entry<String, double[]> series : shown.entrySet()) {
      if (series.getValue().length != bars.size()) {
        throw new IllegalArgumentException(
            "series '%s' must have %d values, had %d"
                .formatted(series.getKey(), bars.size(), series.getValue().length));
      }
    }
    shown = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(shown));
    stops = List.copyOf(stops);
  }

  /**
   * A protective level of one trade while it was in force.
   *
   * @param trade number of the trade it protected
   * @param kind in the strategy's words: {@code stop loss}, {@code take profit}, {@code trailing}
   * @param level price by time; it holds until the next point, the last point ends it
   */
  public record StopLine(int trade, String kind, Curve level) {}
}
