package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingExtreme;

/**
 * Donchian channel: the range of the last rows, the present one included.
 *
 * <pre>
 *   upper   = highest(high, length)      lower = lowest(low, length)
 *   middle  = (upper + lower) / 2
 *   percent = (close - lower) / (upper - lower)
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: upper, middle, lower, percent. Unit: price; percent a
 * number, not known where the range has no height. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: R. D. Donchian, <i>Donchian's 4-Week Rule</i> (1960).
 */
public final class DonchianChannel implements RowKernel {

  private final SlidingExtreme top;
  private final SlidingExtreme bottom;

  public DonchianChannel(int length) {
    top = SlidingExtreme.greatest(length);
    bottom = SlidingExtreme.least(length);
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 4;
  }

  @Override
  public int warmUp(int output) {
    return top.warmUp(0);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double upper = top.next(in[0][t]);
    double lower = bottom.next(in[1][t]);
    out[0][t] = upper;
    out[1][t] = (upper + lower) / 2;
    out[2][t] = lower;
    out[3][t] = Ratio.of(in[2][t] - lower, upper - lower);
  }

  @Override
  public void remember(Memory memory) {
    top.remember(memory);
    bottom.remember(memory);
  }
}
