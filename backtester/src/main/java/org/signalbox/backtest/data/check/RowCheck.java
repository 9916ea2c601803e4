package org.signalbox.backtest.data.check;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.market.Column;

/** Faults of single rows and of rows against the one before. */
final class RowCheck {

  private final PlacedBars bars;
  private final Findings.Collector found;

  RowCheck(PlacedBars bars, Findings.Collector found) {
    this.bars = bars;
    this.found = found;
  }

  void run() {
    boolean isOrdered = true;
    int latest = 0;
    for (int row = 0; row < bars.size(); row++) {
      if (row > 0) {
        isOrdered &= order(latest, row);
        latest = bars.start(row) > bars.start(latest) ? row : latest;
      }
      prices(row);
      volume(row);
    }
    if (isOrdered) {
      duplicates(IntStream.range(0, bars.size()).toArray());
    } else {
      duplicates(byTime());
    }
  }

  /** Whether the row is not earlier than the latest one before it. */
  private boolean order(int latest, int row) {
    if (bars.start(row) < bars.start(latest)) {
      found.add(
          Fault.DISORDER, line(row), bars.start(row), () -> "earlier than line " + line(latest));
      return false;
    }
    if (bars.start(row) > bars.start(latest) && bars.start(row) < bars.end(latest)) {
      found.add(
          Fault.OVERLAPS,
          line(row),
          bars.start(row),
          () -> "it begins before the bar of line %d ends".formatted(line(latest)));
    }
    return true;
  }

  private void duplicates(int[] rows) {
    for (int place = 1; place < rows.length; place++) {
      int before = rows[place - 1];
      int row = rows[place];
      if (bars.start(row) == bars.start(before)) {
        found.add(
            Fault.DUPLICATES,
            line(row),
            bars.start(row),
            () -> "the same time as line %d%s".formatted(line(before), same(before, row)));
      }
    }
  }

  private int[] byTime() {
    return IntStream.range(0, bars.size())
        .boxed()
        .sorted(Comparator.comparingLong(bars::start))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private String same(int before, int row) {
    for (Column column : Column.values()) {
      if (bars.get(column, before) != bars.get(column, row)) {
        return ", with other figures";
      }
    }
    return ", with the same figures";
  }

  private void prices(int row) {
    double open = bars.get(Column.OPEN, row);
    double high = bars.get(Column.HIGH, row);
    double low = bars.get(Column.LOW, row);
    double close = bars.get(Column.CLOSE, row);
    if (Double.isNaN(open + high + low + close) && !isInfinite(open, high, low, close)) {
      found.add(Fault.MISSING_PRICES, line(row), bars.start(row), () -> "a price is missing");
    } else if (!(Math.min(Math.min(open, high), Math.min(low, close)) > 0)
        || isInfinite(open, high, low, close)) {
      found.add(
          Fault.BAD_PRICES,
          line(row),
          bars.start(row),
          () -> "open %s, high %s, low %s, close %s".formatted(open, high, low, close));
    } else if (high < Math.max(open, close) || low > Math.min(open, close)) {
      found.add(
          Fault.OHLC,
          line(row),
          bars.start(row),
          () ->
              "open %s and close %s are not within low %s and high %s"
                  .formatted(open, close, low, high));
    }
  }

  private static boolean isInfinite(double... prices) {
    for (double price : prices) {
      if (Double.isInfinite(price)) {
        return true;
      }
    }
    return false;
  }

  private void volume(int row) {
    double volume = bars.get(Column.VOLUME, row);
    if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
      found.add(Fault.BAD_VOLUME, line(row), bars.start(row), () -> "volume " + volume);
    }
  }

  private int line(int row) {
    return bars.rows().line(row);
  }
}
