package org.signalbox.kernel.volume;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingSum;

/**
 * Chaikin money flow: the volume, weighted by where the bars closed, as a share of all of it.
 *
 * <pre>
 *   cmf = sum(multiplier * volume, length) / sum(volume, length)
 *   multiplier = ((close - low) - (high - close)) / (high - low)     0 for a bar without range
 * </pre>
 *
 * <p>Inputs: high, low, close, volume. Unit: number, -1 to 1. Warm-up: {@code length - 1} rows. Not
 * known where nothing was traded.
 *
 * <p>Source: M. Chaikin; see S. B. Achelis, <i>Technical Analysis from A to Z</i> (2000).
 */
public final class MoneyFlowShare implements RowKernel {

  private final SlidingSum flows;
  private final SlidingSum volumes;

  public MoneyFlowShare(int length) {
    flows = new SlidingSum(length);
    volumes = new SlidingSum(length);
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
    return flows.warmUp(0);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double flow = flows.next(Accumulation.flow(in, t));
    out[0][t] = Math.clamp(Ratio.of(flow, volumes.next(in[3][t])), -1, 1);
  }

  @Override
  public void remember(Memory memory) {
    flows.remember(memory);
    volumes.remember(memory);
  }
}
