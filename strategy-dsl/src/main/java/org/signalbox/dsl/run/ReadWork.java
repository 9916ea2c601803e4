package org.signalbox.dsl.run;

import java.util.Arrays;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.run.rows.Block;
import org.signalbox.dsl.run.rows.SessionTimes;
import org.signalbox.kernel.Memory;
import org.signalbox.market.Column;

/** Fetches a column of the bars. */
final class ReadWork implements Work {

  private final Block block;
  private final SessionTimes times;
  private final double barsPerYear;
  private final BarField field;
  private final double[] out;

  ReadWork(Block block, SessionTimes times, double barsPerYear, BarField field, double[] out) {
    this.block = block;
    this.times = times;
    this.barsPerYear = barsPerYear;
    this.field = field;
    this.out = out;
  }

  @Override
  public void run(int from, int to) {
    switch (field) {
      case OPEN -> block.copy(Column.OPEN, out);
      case HIGH -> block.copy(Column.HIGH, out);
      case LOW -> block.copy(Column.LOW, out);
      case CLOSE -> block.copy(Column.CLOSE, out);
      case VOLUME -> block.copy(Column.VOLUME, out);
      case BARS_PER_YEAR -> Arrays.fill(out, 0, block.size(), barsPerYear);
      case SESSION, STARTS, ENDS, ELAPSED -> {
        for (int row = 0; row < block.size(); row++) {
          out[row] = time(row);
        }
      }
    }
  }

  private double time(int row) {
    long end = block.end(row);
    times.moveTo(end);
    return switch (field) {
      case SESSION -> times.ordinal();
      case STARTS -> times.secondOfDay(block.start(row));
      case ENDS -> times.secondOfDay(end);
      case ELAPSED -> times.elapsed(end);
      case OPEN, HIGH, LOW, CLOSE, VOLUME, BARS_PER_YEAR -> Double.NaN;
    };
  }

  @Override
  public void remember(Memory memory) {
    times.remember(memory);
  }
}
