package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Moving average convergence and divergence: how far a fast average is from a slow one, in units or
 * as a share of the slow one.
 *
 * <pre>
 *   line      = ema(x, fast) - ema(x, slow)
 *   line      = (ema(x, fast) - ema(x, slow)) / ema(x, slow)     as a share: PPO, PVO
 *   signal    = ema(line, smooth)
 *   histogram = line - signal
 * </pre>
 *
 * <p>Unit: that of the values; percent as a share. Outputs: line, signal, histogram. Warm-up:
 * {@code max(fast, slow) - 1} rows for the line, {@code smooth - 1} more for the others.
 *
 * <p>Source: G. Appel, <i>The Moving Average Convergence-Divergence Trading Method</i> (1985).
 */
public final class Convergence implements RowKernel {

  private final ExponentialAverage fast;
  private final ExponentialAverage slow;
  private final ExponentialAverage smooth;
  private final boolean share;

  private Convergence(int fast, int slow, int smooth, boolean share) {
    this.fast = ExponentialAverage.of(fast);
    this.slow = ExponentialAverage.of(slow);
    this.smooth = ExponentialAverage.of(smooth);
    this.share = share;
  }

  /** MACD. */
  public static Convergence absolute(int fast, int slow, int smooth) {
    return new Convergence(fast, slow, smooth, false);
  }

  /** PPO, or PVO over a volume. */
  public static Convergence relative(int fast, int slow, int smooth) {
    return new Convergence(fast, slow, smooth, true);
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 3;
  }

  @Override
  public int warmUp(int output) {
    int line = Math.max(fast.warmUp(0), slow.warmUp(0));
    return output == 0 ? line : line + smooth.warmUp(0);
  }

  @Override
  public int settling() {
    return Settling.sum(Math.max(fast.settling(), slow.settling()), smooth.settling());
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double near = fast.next(in[0][t]);
    double far = slow.next(in[0][t]);
    double line = share ? Ratio.of(near - far, far) : near - far;
    double signal = smooth.next(line);
    out[0][t] = line;
    out[1][t] = signal;
    out[2][t] = line - signal;
  }

  @Override
  public void remember(Memory memory) {
    fast.remember(memory);
    slow.remember(memory);
    smooth.remember(memory);
  }
}
