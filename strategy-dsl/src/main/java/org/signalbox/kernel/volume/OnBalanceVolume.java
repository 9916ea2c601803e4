package org.signalbox.kernel.volume;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Total;
import org.signalbox.kernel.Window;

/**
 * On-balance volume: the volume of rising bars less that of falling bars, since the beginning.
 *
 * <pre>
 *   obv = obv[1] + volume where close rose, - volume where it fell     first: 0
 * </pre>
 *
 * <p>Inputs: close, volume. Unit: quantity; the level is arbitrary. Warm-up: none.
 *
 * <p>Source: J. E. Granville, <i>New Key to Stock Market Profits</i> (1963).
 */
public final class OnBalanceVolume implements BinaryKernel {

  private final Total total = new Total();
  private double previous = Double.NaN;

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double close, double volume) {
    if (!Window.isKnown(close + volume)) {
      return Double.NaN;
    }
    if (Tolerance.greater(close, previous)) {
      total.add(volume);
    } else if (Tolerance.greater(previous, close)) {
      total.add(-volume);
    }
    previous = close;
    return total.value();
  }

  @Override
  public void remember(Memory memory) {
    total.remember(memory);
    previous = memory.keep(previous);
  }
}
