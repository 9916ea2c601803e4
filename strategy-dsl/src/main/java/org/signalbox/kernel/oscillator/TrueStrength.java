package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * True strength index: the twice smoothed change as a share of the twice smoothed movement.
 *
 * <pre>
 *   value  = 100 * ema(ema(x - x[1], slow), fast) / ema(ema(|x - x[1]|, slow), fast)
 *   signal = ema(value, smooth)
 * </pre>
 *
 * <p>Outputs: value, signal. Unit: points, -100 to 100. Warm-up: {@code slow + fast - 1} rows;
 * {@code smooth - 1} more for the signal.
 *
 * <p>Source: W. Blau, <i>Momentum, Direction and Divergence</i> (1995).
 */
public final class TrueStrength implements RowKernel {

  private final Change change = Change.absolute(1);
  private final Chain net;
  private final Chain all;
  private final ExponentialAverage signal;

  public TrueStrength(int slow, int fast, int smooth) {
    net = new Chain(ExponentialAverage.of(slow), ExponentialAverage.of(fast));
    all = new Chain(ExponentialAverage.of(slow), ExponentialAverage.of(fast));
    signal = ExponentialAverage.of(smooth);
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
    int value = 1 + net.warmUp(0);
    return output == 0 ? value : value + signal.warmUp(0);
  }

  @Override
  public int settling() {
    return Settling.sum(net.settling(), signal.settling());
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double moved = change.next(in[0][t]);
    double balance = net.next(moved);
    double movement = all.next(Math.abs(moved));
    out[0][t] = 100 * Ratio.or(0, balance, movement);
    out[1][t] = signal.next(out[0][t]);
  }

  @Override
  public void remember(Memory memory) {
    change.remember(memory);
    net.remember(memory);
    all.remember(memory);
    signal.remember(memory);
  }
}
