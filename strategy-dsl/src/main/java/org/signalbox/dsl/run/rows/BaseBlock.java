package org.signalbox.dsl.run.rows;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.operator.Peek;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;

/**
 * Base bars of one instrument: a stretch of a series, which is not copied, or one bar. Instances
 * hold state and belong to one thread.
 */
public final class BaseBlock implements Block {

  private BarSeries series = BarSeries.empty();
  private int offset;
  private int size;
  private long before;

  /**
   * Takes rows {@code from} (inclusive) to {@code to} (exclusive) of a series as the next block.
   */
  public void load(BarSeries source, int from, int to) {
    before += size;
    series = source;
    offset = from;
    size = to - from;
  }

  /** Says that nothing became known. */
  public void loadNothing() {
    before += size;
    size = 0;
  }

  Bar bar(int row) {
    return series.bar(offset + row);
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
    return series.start(offset + row);
  }

  @Override
  public long end(int row) {
    return series.end(offset + row);
  }

  @Override
  public long knownAt(int row) {
    return series.end(offset + row);
  }

  @Override
  public int completion(int row) {
    return Peek.COMPLETE;
  }

  @Override
  public void copy(Column column, double[] into) {
    System.arraycopy(series.column(column), offset, into, 0, size);
  }

  @Override
  public void remember(Memory memory) {
    before = memory.keep(before + size);
    size = 0;
  }
}
