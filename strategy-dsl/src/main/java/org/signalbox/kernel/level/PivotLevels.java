package org.signalbox.kernel.level;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingExtreme;

/**
 * Floor trader's pivot points of the session before, or of a window of the rows before.
 *
 * <pre>
 *   pivot = (high + low + close) / 3
 *   r1 = 2 * pivot - low             s1 = 2 * pivot - high
 *   r2 = pivot + (high - low)        s2 = pivot - (high - low)
 *   r3 = high + 2 * (pivot - low)    s3 = low - 2 * (high - pivot)
 * </pre>
 *
 * <p>Outputs: pivot, r1, r2, r3, s1, s2, s3. Unit: price. Warm-up: until a session has ended;
 * {@code length} rows for a window. Source: common property of floor traders.
 */
public final class PivotLevels {

  private static final int LEVELS = 7;

  private PivotLevels() {}

  /** Of the session before. Inputs: open, high, low, close, volume, the number of the session. */
  public static RowKernel ofSessionBefore() {
    return new OfSession();
  }

  /** Of the {@code length} rows before this one. Inputs: high, low, close. */
  public static RowKernel ofRowsBefore(int length) {
    return new OfRows(length);
  }

  private static void write(double high, double low, double close, double[][] out, int t) {
    double pivot = (high + low + close) / 3;
    double height = high - low;
    out[0][t] = pivot;
    out[1][t] = 2 * pivot - low;
    out[2][t] = pivot + height;
    out[3][t] = high + 2 * (pivot - low);
    out[4][t] = 2 * pivot - high;
    out[5][t] = pivot - height;
    out[6][t] = low - 2 * (high - pivot);
  }

  private static final class OfSession implements RowKernel {

    private final SessionBar before = SessionBar.before();

    @Override
    public int inputs() {
      return before.inputs();
    }

    @Override
    public int outputs() {
      return LEVELS;
    }

    @Override
    public int warmUp(int output) {
      return before.warmUp(0);
    }

    @Override
    public void row(double[][] in, double[][] out, int t) {
      before.row(in, out, t);
      write(out[1][t], out[2][t], out[3][t], out, t);
    }

    @Override
    public void remember(Memory memory) {
      before.remember(memory);
    }
  }

  private static final class OfRows implements RowKernel {

    private final SlidingExtreme top;
    private final SlidingExtreme bottom;
    private final Delay high = new Delay(1);
    private final Delay low = new Delay(1);
    private final Delay close = new Delay(1);

    OfRows(int length) {
      top = SlidingExtreme.greatest(length);
      bottom = SlidingExtreme.least(length);
    }

    @Override
    public int inputs() {
      return 3;
    }

    @Override
    public int outputs() {
      return LEVELS;
    }

    @Override
    public int warmUp(int output) {
      return top.warmUp(0) + 1;
    }

    @Override
    public void row(double[][] in, double[][] out, int t) {
      double highest = top.next(high.next(in[0][t]));
      double lowest = bottom.next(low.next(in[1][t]));
      write(highest, lowest, close.next(in[2][t]), out, t);
    }

    @Override
    public void remember(Memory memory) {
      top.remember(memory);
      bottom.remember(memory);
      high.remember(memory);
      low.remember(memory);
      close.remember(memory);
    }
  }
}
