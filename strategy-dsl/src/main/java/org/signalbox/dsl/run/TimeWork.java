package org.signalbox.dsl.run;

import java.util.Optional;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.dsl.run.rows.Block;
import org.signalbox.dsl.run.rows.SessionTimes;
import org.signalbox.kernel.Memory;

/** Asks clock and calendar at the end of each row. */
final class TimeWork implements Work {

  private final Block block;
  private final SessionTimes times;
  private final TimeField field;
  private final Optional<Lapse> ago;
  private final boolean intraday;
  private final double[] out;

  TimeWork(
      Block block,
      SessionTimes times,
      TimeField field,
      Optional<Lapse> ago,
      boolean intraday,
      double[] out) {
    this.block = block;
    this.times = times;
    this.field = field;
    this.ago = ago;
    this.intraday = intraday;
    this.out = out;
  }

  @Override
  public void run(int from, int to) {
    for (int row = 0; row < block.size(); row++) {
      if (field == TimeField.ROW) {
        out[row] = block.number(row);
      } else {
        out[row] = at(block.end(row));
      }
    }
  }

  private double at(long instant) {
    times.moveTo(instant);
    return ago.isPresent()
        ? times.value(field, instant, ago.get(), intraday)
        : times.value(field, instant);
  }

  @Override
  public void remember(Memory memory) {
    times.remember(memory);
  }
}
