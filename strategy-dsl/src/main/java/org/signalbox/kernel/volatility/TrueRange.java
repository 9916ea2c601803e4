package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.TernaryKernel;
import org.signalbox.kernel.Window;

/**
 * True range: the span of a bar, with the gap before it.
 *
 * <pre>
 *   tr[t] = max(high[t], close[t-1]) - min(low[t], close[t-1])     first: high - low
 * </pre>
 *
 * <p>Unit: price. Warm-up: none. The close before is the last known one. Source: J. W. Wilder,
 * <i>New Concepts in Technical Trading Systems</i> (1978), section III.
 */
public final class TrueRange implements TernaryKernel {

  private double previous = Double.NaN;

  @Override
  public int warmUp(int output) {
    return 0;
  }

  /** The first range lacks the close before it. */
  @Override
  public int settling() {
    return 1;
  }

  @Override
  public double next(double high, double low, double close) {
    double range = of(high, low, previous);
    if (Window.isKnown(close)) {
      previous = close;
    }
    return range;
  }

  /** The true range of a bar after a close; the plain one where that close is not known. */
  static double of(double high, double low, double previous) {
    return Double.isFinite(previous)
        ? Math.max(high, previous) - Math.min(low, previous)
        : high - low;
  }

  @Override
  public void remember(Memory memory) {
    previous = memory.keep(previous);
  }
}
