package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.volatility.AverageTrueRange;

/**
 * Chandelier exit: some average ranges from the extreme of the last rows.
 *
 * <pre>
 *   long  = highest(high, length) - factor * atr
 *   short = lowest(low, length) + factor * atr
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: long, short. Unit: price. Warm-up: the longer one of the
 * window's and the range's.
 *
 * <p>Source: C. LeBeau, in A. Elder, <i>Come Into My Trading Room</i> (2002).
 */
public final class ChandelierExit implements RowKernel {

  private final SlidingExtreme top;
  private final SlidingExtreme bottom;
  private final AverageTrueRange range;
  private final double factor;

  public ChandelierExit(int length, double factor, AverageTrueRange range) {
    top = SlidingExtreme.greatest(length);
    bottom = SlidingExtreme.least(length);
    this.range = range;
    this.factor = factor;
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return Math.max(top.warmUp(0), range.warmUp(0));
  }

  @Override
  public int settling() {
    return range.settling();
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double reach = factor * range.next(in[0][t], in[1][t], in[2][t]);
    out[0][t] = top.next(in[0][t]) - reach;
    out[1][t] = bottom.next(in[1][t]) + reach;
  }

  @Override
  public void remember(Memory memory) {
    top.remember(memory);
    bottom.remember(memory);
    range.remember(memory);
  }
}
