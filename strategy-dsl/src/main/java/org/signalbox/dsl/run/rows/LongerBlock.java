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
 * Completed bars of a longer timeframe, known with the base bar that completed them. Instances hold
 * state and belong to one thread.
 */
public final class LongerBlock implements Block {

  private static final int MOST_AT_ONCE = 2;

  private final BaseBlock base;
  private final Resampler resampler;
  private Bar[] bars = new Bar[16];
  private long[] knownAt = new long[16];
  private int size;
  private long before;

  public LongerBlock(BaseBlock base, Timeframe longer, TradingCalendar calendar) {
    this.base = base;
    this.resampler = new Resampler(longer, calendar);
  }

  /** Builds the rows that the base block completes; once for each base block. */
  public void load() {
    before += size;
    size = 0;
    for (int row = 0; row < base.size(); row++) {
      int completions = resampler.onBar(base.bar(row));
      for (int i = 0; i < completions; i++) {
        add(resampler.completed(i), base.knownAt(row));
      }
    }
  }

  private void add(Bar bar, long instant) {
    if (size == bars.length) {
      bars = Arrays.copyOf(bars, MOST_AT_ONCE * size);
      knownAt = Arrays.copyOf(knownAt, MOST_AT_ONCE * size);
    }
    bars[size] = bar;
    knownAt[size] = instant;
    size++;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long number(int row) {
    return before + row;
  }

  @Override
  public long knownBy(long instant) {
    return before + Knowledge.rows(this, instant);
  }

  @Override
  public long start(int row) {
    return bars[row].start();
  }

  @Override
  public long end(int row) {
    return bars[row].end();
  }

  @Override
  public long knownAt(int row) {
    return knownAt[row];
  }

  @Override
  public int completion(int row) {
    return Peek.COMPLETE;
  }

  @Override
  public void copy(Column column, double[] into) {
    for (int row = 0; row < size; row++) {
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
    before = memory.keep(before + size);
    size = 0;
    Longer.remember(resampler, memory);
  }
}
