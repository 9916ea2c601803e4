package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * TA-Lib's RSI and CMO: Wilder's averages of gains and losses, compared.
 *
 * <pre>
 *   G   = (G[1] * (n - 1) + max(x - x[1], 0)) / n      first: mean of the first n gains
 *   L   = (L[1] * (n - 1) + max(x[1] - x, 0)) / n      first: mean of the first n losses
 *   rsi = 100 * G / (G + L)
 *   cmo = 100 * (G - L) / (G + L)                      both 0 where nothing moved at all
 * </pre>
 *
 * <p>The Metastock variant answers a row earlier, from the first {@code n - 1} changes alone; all
 * that follows is the same. Unit: points. Warm-up: {@code period} rows, one less in the Metastock
 * variant. Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), as TA-Lib
 * has it.
 */
public final class RelativeMomentum implements UnaryKernel {

  private final int period;
  private final boolean metastock;
  private final boolean balance;
  private final Previous before = new Previous();
  private int seen;
  private double gains;
  private double losses;

  private RelativeMomentum(int period, boolean metastock, boolean balance) {
    this.period = period;
    this.metastock = metastock;
    this.balance = balance;
  }

  public static RelativeMomentum rsi(int period, boolean metastock) {
    return new RelativeMomentum(period, metastock, false);
  }

  public static RelativeMomentum cmo(int period, boolean metastock) {
    return new RelativeMomentum(period, metastock, true);
  }

  @Override
  public int warmUp(int output) {
    return metastock ? period - 1 : period;
  }

  @Override
  public int settling() {
    return Settling.sum(1, Settling.of(1 - 1.0 / period));
  }

  @Override
  public double next(double value) {
    double change = value - before.next(value);
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    if (seen > period) {
      gains = (gains * (period - 1) + Math.max(change, 0)) / period;
      losses = (losses * (period - 1) + Math.max(-change, 0)) / period;
      return answer();
    }
    return seed(seen == 0 ? 0 : change);
  }

  private double seed(double change) {
    gains += Math.max(change, 0);
    losses += Math.max(-change, 0);
    boolean complete = seen == period;
    seen++;
    if (complete) {
      gains /= period;
      losses /= period;
      return answer();
    }
    return metastock && seen == period ? answer() : Double.NaN;
  }

  private double answer() {
    return 100 * Zero.orRatio(balance ? gains - losses : gains, gains + losses);
  }

  @Override
  public void remember(Memory memory) {
    before.remember(memory);
    seen = memory.keep(seen);
    gains = memory.keep(gains);
    losses = memory.keep(losses);
  }
}
