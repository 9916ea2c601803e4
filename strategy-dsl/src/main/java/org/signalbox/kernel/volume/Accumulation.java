package org.signalbox.kernel.volume;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Total;
import org.signalbox.kernel.Window;

/**
 * Accumulation and distribution: the volume, weighted by where the bar closed, since the beginning.
 *
 * <pre>
 *   multiplier = ((close - low) - (high - close)) / (high - low)     0 for a bar without range
 *   ad         = ad[1] + multiplier * volume
 * </pre>
 *
 * <p>Inputs: high, low, close, volume. Unit: quantity; the level is arbitrary. Warm-up: none.
 *
 * <p>Source: M. Chaikin; see S. B. Achelis, <i>Technical Analysis from A to Z</i> (2000).
 */
public final class Accumulation implements RowKernel {

  private final Total total = new Total();

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
    return 0;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    out[0][t] = next(flow(in, t));
  }

  /** The money flow volume of a bar. */
  static double flow(double[][] in, int t) {
    double high = in[0][t];
    double low = in[1][t];
    double close = in[2][t];
    double multiplier = high == low ? 0 : (close - low - (high - close)) / (high - low);
    return multiplier * in[3][t];
  }

  /** Adds the money flow volume of a bar. */
  double next(double flow) {
    if (!Window.isKnown(flow)) {
      return Double.NaN;
    }
    total.add(flow);
    return total.value();
  }

  @Override
  public void remember(Memory memory) {
    total.remember(memory);
  }
}
