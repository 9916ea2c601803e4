package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.TernaryKernel;

/**
 * Average true range as a share of the close.
 *
 * <pre>
 *   natr = atr / close
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: percent. Warm-up: that of the range. Source: J. Forman,
 * <i>Cross-Market Evaluations with Normalized Average True Range</i>, Stocks &amp; Commodities 24
 * (2006).
 */
public final class NormalizedRange implements TernaryKernel {

  private final AverageTrueRange range;

  public NormalizedRange(AverageTrueRange range) {
    this.range = range;
  }

  @Override
  public int warmUp(int output) {
    return range.warmUp(0);
  }

  @Override
  public int settling() {
    return range.settling();
  }

  @Override
  public double next(double high, double low, double close) {
    return Ratio.of(range.next(high, low, close), close);
  }

  @Override
  public void remember(Memory memory) {
    range.remember(memory);
  }
}
