package org.signalbox.kernel.talib;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Where the least or the greatest value of a window is: the number of its row, the first known one
 * being 0.
 *
 * <p>Among equal values TA-Lib takes the newest, but the oldest where it has to look the window
 * through, which it does for the first one and whenever the one it knew has left.
 *
 * <p>Warm-up: {@code period - 1} rows. The number hangs on where the series begins. Source: TA-Lib.
 */
public final class ExtremeIndex implements UnaryKernel {

  private final Window window;
  private final double sign;
  private int ago;
  private double row = -1;

  private ExtremeIndex(int period, double sign) {
    window = new Window(period);
    this.sign = sign;
    ago = period;
  }

  public static ExtremeIndex least(int period) {
    return new ExtremeIndex(period, -1);
  }

  public static ExtremeIndex greatest(int period) {
    return new ExtremeIndex(period, 1);
  }

  /** Both at once. Outputs: min, max. */
  public static Kernel both(int period) {
    UnaryKernel bottom = least(period);
    UnaryKernel top = greatest(period);
    return Composite.of(
        1,
        2,
        period - 1,
        (in, out, t) -> {
          out[0][t] = bottom.next(in[0][t]);
          out[1][t] = top.next(in[0][t]);
        },
        bottom,
        top);
  }

  @Override
  public int warmUp(int output) {
    return window.length() - 1;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double value) {
    window.push(value);
    row += row >= 0 || Window.isKnown(value) ? 1 : 0;
    if (!window.isFull()) {
      ago = window.length();
      return Double.NaN;
    }
    if (ago >= window.length() - 1) {
      ago = oldest();
    } else {
      ago = sign * value >= sign * window.get(ago + 1) ? 0 : ago + 1;
    }
    return row - ago;
  }

  /** How long ago the extreme was, the oldest of equal ones. */
  private int oldest() {
    int found = window.length() - 1;
    for (int each = found - 1; each >= 0; each--) {
      found = sign * window.get(each) > sign * window.get(found) ? each : found;
    }
    return found;
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
    ago = memory.keep(ago);
    row = memory.keep(row);
  }
}
