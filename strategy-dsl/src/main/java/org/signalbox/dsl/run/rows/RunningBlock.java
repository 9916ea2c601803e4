package org.signalbox.dsl.run.rows;

import java.util.Arrays;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.operator.Peek;
import org.signalbox.market.Bar;
import org.signalbox.market.Column;
import org.signalbox.market.Resampler;
import org.signalbox.market.Timeframe;

/**
 * For each base bar the longer bar that it falls into, as it stands. A base bar that falls into
 * none makes an unknown row. Instances hold state and belong to one thread.
 */
public final class RunningBlock implements Block {

  private static final Bar UNKNOWN =
      new Bar(0, 1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private final BaseBlock base;
  private final Resampler resampler;
  private Bar[] bars = new Bar[16];
  private int[] completion = new int[16];
  private long[] completedBy = new long[16];
  private long completed;
  private long known;
  private long knownBefore;

  public RunningBlock(BaseBlock base, Timeframe longer, TradingCalendar calendar) {
    this.base = base;
    this.resampler = new Resampler(longer, calendar);
  }

  /** Builds the rows of the base block; once for each base block. */
  public void load() {
    if (bars.length < base.size()) {
      bars = Arrays.copyOf(bars, base.size());
      completion = Arrays.copyOf(completion, base.size());
      completedBy = Arrays.copyOf(completedBy, base.size());
    }
    knownBefore = known;
    for (int row = 0; row < base.size(); row++) {
      int completions = resampler.onBar(base.bar(row));
      completion[row] = completion(completions, isComplete());
      bars[row] = resampler.belongs() ? current(completions) : UNKNOWN;
      completed += completions;
      completedBy[row] = completed;
      known = 1 + number(row);
    }
  }

  private boolean isComplete() {
    return resampler.belongs() && resampler.running().isEmpty();
  }

  /** A completed bar that is not this row's is that of an earlier row, found out only now. */
  private static int completion(int completions, boolean own) {
    boolean earlier = completions > (own ? 1 : 0);
    return (own ? Peek.COMPLETE : 0) + (earlier ? Peek.EARLIER_COMPLETE : 0);
  }

  private Bar current(int completions) {
    return resampler
        .running()
        .map(Resampler.Running::soFar)
        .orElseGet(() -> resampler.completed(completions - 1));
  }

  @Override
  public int size() {
    return base.size();
  }

  @Override
  public long number(int row) {
    return completedBy[row] - (completion[row] & Peek.COMPLETE);
  }

  @Override
  public long knownBy(long instant) {
    int rows = Knowledge.rows(this, instant);
    return rows == 0 ? knownBefore : 1 + number(rows - 1);
  }

  @Override
  public long start(int row) {
    return bars[row].start();
  }

  @Override
  public long end(int row) {
    return base.end(row);
  }

  @Override
  public long knownAt(int row) {
    return base.knownAt(row);
  }

  @Override
  public int completion(int row) {
    return completion[row];
  }

  @Override
  public void copy(Column column, double[] into) {
    for (int row = 0; row < base.size(); row++) {
      Bar bar = bars[row];
      into[row] =
          switch (column) {
            case OPEN -> bar.open();
            case HIGH -> bar.high();
            case LOW -> bar.low();
            case CLOSE -> bar.close();
            case VOLUME -> bar.volume();
          };
    }
  }

  @Override
  public void remember(Memory memory) {
    completed = memory.keep(completed);
    known = memory.keep(known);
    Longer.remember(resampler, memory);
  }
}
