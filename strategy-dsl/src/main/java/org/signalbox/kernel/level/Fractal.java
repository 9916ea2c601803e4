package org.signalbox.kernel.level;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;

/**
 * Fractals: strict swings of the highs and of the lows; or the band between the last ones.
 *
 * <pre>
 *   high = high[span]  where it is above the span highs before and after it
 *   low  = low[span]   where it is below the span lows before and after it
 * </pre>
 *
 * <p>Inputs: high, low. Outputs: high, low. Unit: price. Warm-up: {@code 2 * span} rows at least.
 *
 * <p>Source: B. Williams, <i>Trading Chaos</i> (1995); the bands are E. W. Dreiss's Fractal Chaos
 * Bands.
 */
public final class Fractal implements RowKernel {

  private final Swing high;
  private final Swing low;
  private final boolean holds;
  private double upper = Double.NaN;
  private double lower = Double.NaN;

  private Fractal(int span, boolean holds) {
    high = Swing.strictHigh(span);
    low = Swing.strictLow(span);
    this.holds = holds;
  }

  /** Known on the rows that confirm them only. */
  public static Fractal points(int span) {
    return new Fractal(span, false);
  }

  /** The last confirmed ones. */
  public static Fractal bands(int span) {
    return new Fractal(span, true);
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return high.warmUp(0);
  }

  @Override
  public int settling() {
    return holds ? NEVER : 0;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double top = high.next(in[0][t]);
    double bottom = low.next(in[1][t]);
    upper = holds && Double.isNaN(top) ? upper : top;
    lower = holds && Double.isNaN(bottom) ? lower : bottom;
    boolean known = Double.isFinite(in[0][t] + in[1][t]);
    out[0][t] = known ? upper : Double.NaN;
    out[1][t] = known ? lower : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    high.remember(memory);
    low.remember(memory);
    upper = memory.keep(upper);
    lower = memory.keep(lower);
  }
}
