package org.signalbox.server.view.data;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.market.BarSeries;

/**
 * Bars for a chart.
 *
 * @param merged how many bars each of these stands for
 * @param t when each begins, milliseconds since the epoch
 * @param o first price
 * @param h highest price
 * @param l lowest price
 * @param c last price
 * @param v volume
 */
public record BarsView(
    String symbol,
    String timeframe,
    int merged,
    List<Long> t,
    List<Double> o,
    List<Double> h,
    List<Double> l,
    List<Double> c,
    List<Double> v) {

  private static BarsView empty(String symbol, String timeframe, int merged) {
    return new BarsView(
        symbol,
        timeframe,
        merged,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Bars, as many merged into one as leaves no more than a limit. */
  public static BarsView of(String symbol, String timeframe, BarSeries bars, int limit) {
    int merged = Math.max(1, Math.ceilDiv(bars.size(), limit));
    BarsView view = empty(symbol, timeframe, merged);
    for (int from = 0; from < bars.size(); from += merged) {
      view.add(bars, from, Math.min(from + merged, bars.size()));
    }
    return view;
  }

  private void add(BarSeries bars, int from, int to) {
    double high = bars.high(from);
    double low = bars.low(from);
    double volume = 0;
    for (int row = from; row < to; row++) {
      high = Math.max(high, bars.high(row));
      low = Math.min(low, bars.low(row));
      volume += bars.volume(row);
    }
    t.add(bars.start(from));
    o.add(bars.open(from));
    h.add(high);
    l.add(low);
    c.add(bars.close(to - 1));
    v.add(volume);
  }
}
