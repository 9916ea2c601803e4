package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingSum;

/**
 * Vortex: movement from one bar's low to the next one's high, and the other way, against the range.
 *
 * <pre>
 *   plus  = sum(|high - low[1]|, length) / sum(true range, length)
 *   minus = sum(|low - high[1]|, length) / sum(true range, length)
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: plus, minus. Unit: number. Warm-up: {@code length} rows.
 *
 * <p>Source: E. Botes and D. Siepman, <i>The Vortex Indicator</i>, Stocks &amp; Commodities 28
 * (2010).
 */
public final class Vortex implements RowKernel {

  private final SlidingSum plus;
  private final SlidingSum minus;
  private final SlidingSum range;
  private double high = Double.NaN;
  private double low = Double.NaN;
  private double close = Double.NaN;

  public Vortex(int length) {
    plus = new SlidingSum(length);
    minus = new SlidingSum(length);
    range = new SlidingSum(length);
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
    return range.warmUp(0) + 1;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double top = in[0][t];
    double bottom = in[1][t];
    double width = range.next(Math.max(top, close) - Math.min(bottom, close));
    out[0][t] = Ratio.of(plus.next(Math.abs(top - low)), width);
    out[1][t] = Ratio.of(minus.next(Math.abs(bottom - high)), width);
    high = top;
    low = bottom;
    close = in[2][t];
  }

  @Override
  public void remember(Memory memory) {
    plus.remember(memory);
    minus.remember(memory);
    range.remember(memory);
    high = memory.keep(high);
    low = memory.keep(low);
    close = memory.keep(close);
  }
}
