package org.signalbox.backtest.data.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.RawBars;
import org.signalbox.market.Timeframe;
import org.signalbox.market.Timeframe.Unit;

/** The timeframe that the distances between stamps show. */
final class TimeframeGuess {

  private static final int ROWS_LOOKED_AT = 10_000;
  private static final long DAY = 86_400_000;
  private static final Unit[] INTRADAY = {Unit.HOUR, Unit.MINUTE, Unit.SECOND};

  private TimeframeGuess() {}

  static Timeframe of(RawBars bars, String file) {
    Map<Long, Integer> distances = new TreeMap<>();
    for (int row = 1; row < Math.min(bars.size(), ROWS_LOOKED_AT); row++) {
      long distance = Math.abs(bars.stamp(row) - bars.stamp(row - 1));
      if (distance > 0) {
        distances.merge(distance, 1, Integer::sum);
      }
    }
    return distances.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue())
        .map(it -> timeframe(it.getKey(), file))
        .orElseThrow(() -> unknown(file));
  }

  /** A day can be 23 hours from the next one, where the clocks are put forward. */
  private static Timeframe timeframe(long distance, String file) {
    long days = Math.round((double) distance / DAY);
    if (distance > DAY - 2 * 3_600_000L) {
      return new Timeframe(1, calendarUnit(days));
    }
    for (Unit unit : INTRADAY) {
      long length = new Timeframe(1, unit).millis();
      if (distance % length == 0) {
        return new Timeframe((int) (distance / length), unit);
      }
    }
    throw unknown(file);
  }

  /** Days skip weekends and holidays; weeks, months and quarters differ in length. */
  private static Unit calendarUnit(long days) {
    if (days <= 4) {
      return Unit.DAY;
    }
    if (days <= 10) {
      return Unit.WEEK;
    }
    if (days <= 40) {
      return Unit.MONTH;
    }
    return days <= 100 ? Unit.QUARTER : Unit.YEAR;
  }

  private static DataException unknown(String file) {
    return new DataException(
        "the distances between the bars of '%s' do not show their timeframe".formatted(file),
        "name it with --timeframe 5m");
  }
}
