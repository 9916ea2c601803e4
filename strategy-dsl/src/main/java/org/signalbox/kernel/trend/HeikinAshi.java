package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Window;

/**
 * Heikin-Ashi: bars drawn from averages, so that a trend shows as bars of one colour.
 *
 * <pre>
 *   ha_close = (open + high + low + close) / 4
 *   ha_open  = (ha_open[1] + ha_close[1]) / 2     first: (open + close) / 2
 *   ha_high  = max(high, ha_open, ha_close)
 *   ha_low   = min(low, ha_open, ha_close)
 * </pre>
 *
 * <p>Inputs: open, high, low, close. Outputs: open, high, low, close. Unit: price. Warm-up: none.
 *
 * <p>Source: D. Valcu, <i>Using the Heikin-Ashi Technique</i>, Stocks &amp; Commodities 22 (2004).
 */
public final class HeikinAshi implements RowKernel {

  private boolean begun;
  private double open;

  @Override
  public int inputs() {
    return 4;
  }

  @Override
  public int outputs() {
    return 4;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public int settling() {
    return 20;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double close = (in[0][t] + in[1][t] + in[2][t] + in[3][t]) / 4;
    boolean known = Window.isKnown(close);
    if (known && !begun) {
      begun = true;
      open = (in[0][t] + in[3][t]) / 2;
    }
    out[0][t] = known ? open : Double.NaN;
    out[1][t] = Math.max(in[1][t], Math.max(out[0][t], close));
    out[2][t] = Math.min(in[2][t], Math.min(out[0][t], close));
    out[3][t] = close;
    if (known) {
      open = (open + close) / 2;
    }
  }

  @Override
  public void remember(Memory memory) {
    begun = memory.keep(begun);
    open = memory.keep(open);
  }
}
