package org.signalbox.kernel.trend;

import org.signalbox.kernel.ExtremeAge;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;

/**
 * Aroon: how recently the highest high and the lowest low were.
 *
 * <pre>
 *   up         = 100 * (length - rows since the highest high) / length     of length + 1 rows
 *   down       = 100 * (length - rows since the lowest low) / length
 *   oscillator = up - down
 * </pre>
 *
 * <p>Inputs: high, low. Outputs: up, down, oscillator. Unit: points. Warm-up: {@code length} rows.
 * Of equal extremes the newest counts, unless the oldest is asked for.
 *
 * <p>Source: T. S. Chande, <i>A Time Price Oscillator</i>, Stocks &amp; Commodities 13 (1995).
 */
public final class Aroon implements RowKernel {

  private final double length;
  private final ExtremeAge top;
  private final ExtremeAge bottom;

  public Aroon(int length, boolean oldest) {
    this.length = length;
    top = ExtremeAge.greatest(length + 1, oldest);
    bottom = ExtremeAge.least(length + 1, oldest);
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 3;
  }

  @Override
  public int warmUp(int output) {
    return top.warmUp(0);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double up = 100 * (length - top.next(in[0][t])) / length;
    double down = 100 * (length - bottom.next(in[1][t])) / length;
    out[0][t] = up;
    out[1][t] = down;
    out[2][t] = up - down;
  }

  @Override
  public void remember(Memory memory) {
    top.remember(memory);
    bottom.remember(memory);
  }
}
