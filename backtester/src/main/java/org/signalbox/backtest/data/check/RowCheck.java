package org.signalbox.backtest.data.check;

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
    int lastInOrder = 0;
    for (int row = 0; row < bars.size(); row++) {
      if (row > 0) {
        order(lastInOrder, row);
        lastInOrder = bars.start(row) > bars.start(lastInOrder) ? row : lastInOrder;
      }
      prices(row);
      volume(row);
    }
  }

  private void order(int before, int row) {
    if (bars.start(row) == bars.start(before)) {
      found.add(
          Fault.DUPLICATES,
          line(row),
          bars.start(row),
          "the same time as line %d%s".formatted(line(before), same(before, row)));
    } else if (bars.start(row) < bars.start(before)) {
      found.add(Fault.DISORDER, line(row), bars.start(row), "earlier than line " + line(before));
    } else if (bars.start(row) < bars.end(before)) {
      found.add(
          Fault.OVERLAPS,
          line(row),
          bars.start(row),
          "it begins before the bar of line %d ends".formatted(line(before)));
    }
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
      found.add(Fault.MISSING_PRICES, line(row), bars.start(row), "a price is missing");
    } else if (!(Math.min(Math.min(open, high), Math.min(low, close)) > 0)
        || isInfinite(open, high, low, close)) {
      found.add(
          Fault.BAD_PRICES,
          line(row),
          bars.start(row),
          "open %s, high %s, low %s, close %s".formatted(open, high, low, close));
    } else if (high < Math.max(open, close) || low > Math.min(open, close)) {
      found.add(
          Fault.OHLC,
          line(row),
          bars.start(row),
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
      found.add(Fault.BAD_VOLUME, line(row), bars.start(row), "volume " + volume);
    }
  }

  private int line(int row) {
    return bars.rows().line(row);
  }
}
