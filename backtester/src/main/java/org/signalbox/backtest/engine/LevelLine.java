package org.signalbox.backtest.engine;

import java.time.Instant;
import java.util.List;
import org.signalbox.trade.Purpose;

/**
 * Where a protective order of a position stood.
 *
 * @param openedAt when the position was opened
 * @param times milliseconds since the epoch; the last one is when it was gone
 * @param levels from each time on, until the next
 */
public record LevelLine(
    String instrument, Instant openedAt, Purpose purpose, List<Long> times, List<Double> levels) {
  public LevelLine {
    times = List.copyOf(times);
    levels = List.copyOf(levels);
  }
}
