package org.signalbox.backtest.data.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.market.Column;

/** Faults that show in the course of prices and volumes. */
final class SeriesCheck {

  private static final int STALE_BARS = 20;
  private static final int SILENT_BARS = 20;

  /** New shares for an old one, or the other way; 3 for 2 is too like an ordinary fall. */
  private static final double[] SPLITS = {2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 50, 100};

  /** How far a market moves over night beside the split, as a logarithm. */
  private static final double NEAR_AT_OPEN = 0.06;

  /** The new level must hold through the bar: a bad print does not. */
  private static final double NEAR_AT_CLOSE = 0.12;

  private final PlacedBars bars;
  private final Findings.Collector found;

  SeriesCheck(PlacedBars bars, Findings.Collector found) {
    this.bars = bars;
    this.found = found;
  }

  /**
   * @param jump what a jump like a split is taken for; empty where prices of this kind do not split
   */
  void run(Optional<Fault> jump) {
    int stale = 0;
    int silent = 0;
    for (int row = 0; row < bars.size(); row++) {
      stale = row > 0 && repeats(row) ? stale + 1 : 0;
      if (stale == STALE_BARS) {
        note(
            Fault.STALE,
            row - STALE_BARS,
            () -> "%d bars in a row are alike".formatted(STALE_BARS + 1));
      }
      silent = bars.get(Column.VOLUME, row) == 0 ? silent + 1 : 0;
      if (silent == SILENT_BARS) {
        note(Fault.ZERO_VOLUME, row - SILENT_BARS + 1, this::silence);
      }
      if (row > 0) {
        int place = row;
        jump.ifPresent(it -> split(it, place));
      }
    }
  }

  private boolean repeats(int row) {
    return same(Column.OPEN, row)
        && same(Column.HIGH, row)
        && same(Column.LOW, row)
        && same(Column.CLOSE, row);
  }

  private boolean same(Column column, int row) {
    return bars.get(column, row) == bars.get(column, row - 1);
  }

  private String silence() {
    for (int row = 0; row < bars.size(); row++) {
      if (bars.get(Column.VOLUME, row) != 0) {
        return "%d bars in a row have no volume".formatted(SILENT_BARS);
      }
    }
    return "no bar has a volume: rules about volume cannot be used";
  }

  private void split(Fault fault, int row) {
    double before = bars.get(Column.CLOSE, row - 1);
    double open = bars.get(Column.OPEN, row);
    double close = bars.get(Column.CLOSE, row);
    for (double ratio : SPLITS) {
      if (isNear(before / open, before / close, ratio)) {
        note(fault, row, () -> jump(before, open) + "a split of %.0f for 1?".formatted(ratio));
      } else if (isNear(before / open, before / close, 1 / ratio)) {
        note(fault, row, () -> jump(before, open) + "a split of 1 for %.0f?".formatted(ratio));
      }
    }
  }

  private static String jump(double before, double after) {
    return "from %s to %s: ".formatted(plain(before), plain(after));
  }

  private static String plain(double price) {
    return BigDecimal.valueOf(price).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  private static boolean isNear(double atOpen, double atClose, double ratio) {
    return Math.abs(Math.log(atOpen / ratio)) < NEAR_AT_OPEN
        && Math.abs(Math.log(atClose / ratio)) < NEAR_AT_CLOSE;
  }

  private void note(Fault fault, int row, Supplier<String> message) {
    found.add(fault, bars.rows().line(row), bars.start(row), message);
  }
}
