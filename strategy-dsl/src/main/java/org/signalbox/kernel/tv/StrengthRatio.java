package org.signalbox.kernel.tv;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * TradingView's true strength index: the canonical one as a ratio from -1 to 1, without a signal.
 *
 * <pre>
 *   e(y) = ema(ema(y, slow), fast)
 *   tsi  = e(x - x[1]) / e(|x - x[1]|)
 * </pre>
 *
 * <p>Unit: number. Warm-up: {@code slow + fast - 1} rows. Source: Pine reference, {@code ta.tsi}.
 */
public final class StrengthRatio implements UnaryKernel {

  private final Chain changes;
  private final Chain movements;
  private double previous = Double.NaN;

  public StrengthRatio(int fast, int slow) {
    changes = new Chain(ExponentialAverage.of(slow), ExponentialAverage.of(fast));
    movements = new Chain(ExponentialAverage.of(slow), ExponentialAverage.of(fast));
  }

  @Override
  public int warmUp(int output) {
    return changes.warmUp(0) + 1;
  }

  @Override
  public int settling() {
    return Settling.sum(changes.settling(), 1);
  }

  @Override
  public double next(double value) {
    double change = value - previous;
    previous = Window.isKnown(value) ? value : previous;
    double moved = changes.next(change);
    return Ratio.of(moved, movements.next(Math.abs(change)));
  }

  @Override
  public void remember(Memory memory) {
    changes.remember(memory);
    movements.remember(memory);
    previous = memory.keep(previous);
  }
}
