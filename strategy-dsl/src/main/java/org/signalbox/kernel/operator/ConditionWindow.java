package org.signalbox.kernel.operator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/**
 * Whether a condition held often enough lately. First input: the condition; second: the clock. A
 * row lies in the window while {@code clock > now - length}.
 *
 * <p>What happened before the first row is not known. So {@link #atLeast} is true as soon as enough
 * rows are true and false as soon as they cannot be, {@link #always} is false as soon as one is
 * false; otherwise the answer waits until the window is full and free of unknown rows.
 */
public final class ConditionWindow implements Kernel {

  private final int times;
  private final double length;
  private final Queue rows = new Queue();
  private int sure;
  private int open;
  private double firstClock = Double.NaN;

  private ConditionWindow(int times, double length) {
    if (!(length > 0)) {
      throw new IllegalArgumentException("a window must be longer than 0, was " + length);
    }
    this.times = times;
    this.length = length;
  }

  /** True where the condition held on at least {@code times} rows of the window. */
  public static ConditionWindow atLeast(int times, double length) {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, was " + times);
    }
    return new ConditionWindow(times, length);
  }

  /** True where the condition held on every row of the window. */
  public static ConditionWindow always(double length) {
    return new ConditionWindow(0, length);
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 1;
  }

  /** A window may be decided before it is full: nothing is promised but the first row. */
  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    for (int t = from; t < to; t++) {
      out[0][t] = next(in[0][t], in[1][t]);
    }
  }

  private double next(double condition, double clock) {
    if (Double.isNaN(firstClock)) {
      firstClock = clock;
    }
    rows.add(clock, condition);
    count(condition, 1);
    while (rows.firstClock() <= clock - length) {
      count(rows.firstValue(), -1);
      rows.removeFirst();
    }
    double missing = Math.max(0, firstClock - (clock - length + 1));
    return times == 0 ? everyRow(missing) : enoughRows(missing);
  }

  private void count(double condition, int by) {
    if (Double.isNaN(condition)) {
      open += by;
    } else if (condition != 0) {
      sure += by;
    }
  }

  private double everyRow(double missing) {
    if (sure + open < rows.size()) {
      return 0;
    }
    return missing == 0 && open == 0 ? 1 : Double.NaN;
  }

  private double enoughRows(double missing) {
    return Quorum.decided(times, sure, open + missing);
  }

  @Override
  public void remember(Memory memory) {
    rows.remember(memory);
    sure = memory.keep(sure);
    open = memory.keep(open);
    firstClock = memory.keep(firstClock);
  }
}
