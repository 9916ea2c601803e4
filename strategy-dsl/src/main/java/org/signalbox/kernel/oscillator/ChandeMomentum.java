package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.UnaryKernel;

/**
 * Chande momentum oscillator: what went up less what went down, as a share of all movement.
 *
 * <pre>
 *   up   = sum(max(x - x[1], 0), length)
 *   down = sum(max(x[1] - x, 0), length)
 *   cmo  = 100 * (up - down) / (up + down)     0 where nothing moved
 * </pre>
 *
 * <p>Unit: points, -100 to 100. Warm-up: {@code length} rows.
 *
 * <p>Source: T. S. Chande and S. Kroll, <i>The New Technical Trader</i> (1994).
 */
public final class ChandeMomentum implements UnaryKernel {

  private final SlidingSum net;
  private final SlidingSum all;
  private double previous = Double.NaN;

  public ChandeMomentum(int length) {
    net = new SlidingSum(length);
    all = new SlidingSum(length);
  }

  @Override
  public int warmUp(int output) {
    return net.warmUp(0) + 1;
  }

  @Override
  public double next(double value) {
    double change = value - previous;
    previous = value;
    double balance = net.next(change);
    double movement = all.next(Math.abs(change));
    return 100 * Math.clamp(Ratio.or(0, balance, movement), -1, 1);
  }

  @Override
  public void remember(Memory memory) {
    net.remember(memory);
    all.remember(memory);
    previous = memory.keep(previous);
  }
}
