package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Stochastic RSI: where the relative strength lies within its own recent range, smoothed.
 *
 * <pre>
 *   k = sma(place of rsi(x, strength) within its last length values, smoothK)
 *   d = sma(k, smoothD)
 * </pre>
 *
 * <p>Outputs: k, d. Unit: points, 0 to 100. Warm-up: {@code strength + length + smoothK - 2} rows;
 * {@code smoothD - 1} more for d.
 *
 * <p>Source: T. S. Chande and S. Kroll, <i>The New Technical Trader</i> (1994).
 */
public final class StochasticStrength implements RowKernel {

  private final Chain first;
  private final SimpleAverage second;

  public StochasticStrength(int strength, int length, int smoothK, int smoothD) {
    first =
        new Chain(
            new RelativeStrength(strength), new StochasticOf(length), new SimpleAverage(smoothK));
    second = new SimpleAverage(smoothD);
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return output == 0 ? first.warmUp(0) : first.warmUp(0) + second.warmUp(0);
  }

  @Override
  public int settling() {
    return first.settling();
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    out[0][t] = first.next(in[0][t]);
    out[1][t] = second.next(out[0][t]);
  }

  @Override
  public void remember(Memory memory) {
    first.remember(memory);
    second.remember(memory);
  }
}
