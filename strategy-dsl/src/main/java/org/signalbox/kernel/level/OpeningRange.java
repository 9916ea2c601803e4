package org.signalbox.kernel.level;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Window;

/**
 * Range of a part of the session, known from the end of that part until the session ends.
 *
 * <pre>
 *   high  = highest high of the bars that lie wholly within the part
 *   low   = lowest low of them
 *   known = whether the part is over and had a bar
 * </pre>
 *
 * <p>Inputs: high, low, the number of the session, and where the bar lies, in seconds: for a part
 * from the opening on, what has elapsed at its end; for a part of the day, where it starts and
 * where it ends. Outputs: high, low, known. Unit: price; known a truth. Warm-up depends on the
 * data.
 *
 * <p>Source: T. Crabel, <i>Day Trading with Short Term Price Patterns and Opening Range
 * Breakout</i> (1990).
 */
public final class OpeningRange implements RowKernel {

  private static final double DAY = 86_400;

  private final int inputs;
  private final double from;
  private final double length;
  private double session = Double.NaN;
  private double high;
  private double low;
  private boolean any;
  private boolean over;

  private OpeningRange(int inputs, double from, double length) {
    this.inputs = inputs;
    this.from = from;
    this.length = length;
  }

  /** The part that begins when the session opens. */
  public static OpeningRange first(double seconds) {
    return new OpeningRange(4, 0, seconds);
  }

  /** The part from one time of the day to another, which may lie beyond midnight. */
  public static OpeningRange between(double from, double to) {
    return new OpeningRange(5, from, to > from ? to - from : to - from + DAY);
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return 3;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double top = in[0][t];
    double bottom = in[1][t];
    double ends = inputs == 4 ? in[3][t] : end(in[3][t], in[4][t]);
    boolean known = Window.isKnown(top + bottom + in[2][t] + ends);
    if (known) {
      take(top, bottom, in[2][t], ends);
    }
    boolean answers = known && any && over;
    out[0][t] = answers ? high : Double.NaN;
    out[1][t] = answers ? low : Double.NaN;
    out[2][t] = known ? (answers ? 1 : 0) : Double.NaN;
  }

  /** Where a bar ends, counted from where the part begins. */
  private double end(double start, double end) {
    double since = start >= from ? start - from : start - from + DAY;
    double lasts = end >= start ? end - start : end - start + DAY;
    return since + lasts;
  }

  private void take(double top, double bottom, double number, double ends) {
    if (session != number) {
      session = number;
      any = false;
      over = false;
    }
    if (ends <= length) {
      high = any ? Math.max(high, top) : top;
      low = any ? Math.min(low, bottom) : bottom;
      any = true;
    }
    over = any && ends >= length;
  }

  @Override
  public void remember(Memory memory) {
    session = memory.keep(session);
    high = memory.keep(high);
    low = memory.keep(low);
    any = memory.keep(any);
    over = memory.keep(over);
  }
}
