package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingSum;

/**
 * Money flow index: how much of the recent turnover happened on rising bars.
 *
 * <pre>
 *   tp  = (high + low + close) / 3
 *   up  = sum of tp * volume where tp rose, over length
 *   all = sum of tp * volume where tp moved, over length
 *   mfi = 100 * up / all     50 where nothing moved
 * </pre>
 *
 * <p>Inputs: high, low, close, volume. Unit: points, 0 to 100. Warm-up: {@code length} rows.
 *
 * <p>Source: G. Quong and A. Soudack, <i>Volume-Weighted RSI: Money Flow</i>, Stocks &amp;
 * Commodities 7 (1989).
 */
public final class MoneyFlow implements RowKernel {

  private final SlidingSum up;
  private final SlidingSum all;
  private double previous = Double.NaN;

  public MoneyFlow(int length) {
    up = new SlidingSum(length);
    all = new SlidingSum(length);
  }

  @Override
  public int inputs() {
    return 4;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return up.warmUp(0) + 1;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double typical = (in[0][t] + in[1][t] + in[2][t]) / 3;
    double sign = Math.signum(typical - previous);
    double flow = typical * in[3][t];
    previous = typical;
    double rising = up.next(flow * Math.max(sign, 0));
    double moving = all.next(flow * Math.abs(sign));
    out[0][t] = 100 * Math.clamp(Ratio.or(0.5, rising, moving), 0, 1);
  }

  @Override
  public void remember(Memory memory) {
    up.remember(memory);
    all.remember(memory);
    previous = memory.keep(previous);
  }
}
