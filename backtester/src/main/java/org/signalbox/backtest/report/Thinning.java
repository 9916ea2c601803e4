package org.signalbox.backtest.report;

import java.util.stream.IntStream;

/** Fewer points that look the same: what a chart of a long series draws. */
final class Thinning {

  private Thinning() {}

  /**
   * Points that keep the outline of a curve: the first, the last, and of each of many equal
   * stretches its lowest and highest, in order. All of them where they are few enough.
   */
  static int[] outline(double[] values, int limit) {
    if (values.length <= limit) {
      return IntStream.range(0, values.length).toArray();
    }
    int stretches = limit / 2;
    IntStream extremes =
        IntStream.range(0, stretches)
            .flatMap(stretch -> {
              int from = (int) ((long) stretch * values.length / stretches);
              int to = (int) ((stretch + 1L) * values.length / stretches);
              return IntStream.of(least(values, from, to, 1), least(values, from, to, -1));
            });
    IntStream ends = IntStream.of(0, values.length - 1);
    return IntStream.concat(extremes, ends).sorted().distinct().toArray();
  }

  private static int least(double[] values, int from, int to, int sign) {
    int least = from;
    for (int i = from; i < to; i++) {
      if (sign * values[i] < sign * values[least] || Double.isNaN(values[least])) {
        least = i;
      }
    }
    return least;
  }

  /** How many bars to merge into one so that no more than a limit are left. */
  static int barsPerCandle(int bars, int limit) {
    return Math.ceilDiv(Math.max(bars, 1), limit);
  }

  /** Bars merged so many at a time: first open, highest high, lowest low, last close. */
  static PriceBars merged(PriceBars bars, int group) {
    if (group == 1) {
      return bars;
    }
    int count = Math.ceilDiv(bars.size(), group);
    long[] times = new long[count];
    double[] open = new double[count];
    double[] high = new double[count];
    double[] low = new double[count];
    double[] close = new double[count];
    for (int candle = 0; candle < count; candle++) {
      int from = candle * group;
      int to = Math.min(from + group, bars.size());
      times[candle] = bars.time(from);
      open[candle] = bars.open(from);
      high[candle] = IntStream.range(from, to).mapToDouble(bars::high).max().orElseThrow();
      low[candle] = IntStream.range(from, to).mapToDouble(bars::low).min().orElseThrow();
      close[candle] = bars.close(to - 1);
    }
    return new PriceBars(times, open, high, low, close);
  }

  /** The last value of each group. */
  static double[] lastOf(double[] values, int group) {
    return IntStream.range(0, Math.ceilDiv(values.length, group))
        .mapToDouble(i -> values[Math.min((i + 1) * group, values.length) - 1])
        .toArray();
  }
}
