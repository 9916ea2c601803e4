package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Variable index dynamic average: an exponential average that steps by how one-sided the recent
 * movement was.
 *
 * <pre>
 *   alpha[t] = 2 / (length + 1) * |momentum[t]| / 100
 *   vidya[t] = vidya[t-1] + alpha[t] * (x[t] - vidya[t-1])     before the first: x
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: that of the momentum.
 *
 * <p>Source: T. S. Chande, <i>Adapting Moving Averages to Market Volatility</i>, Stocks &amp;
 * Commodities 10 (1992), where the momentum is his oscillator.
 */
public final class VariableIndexAverage implements UnaryKernel {

  private final double alpha;
  private final UnaryKernel momentum;
  private boolean begun;
  private double average;

  /** An average whose step is scaled by an oscillator between -100 and 100. */
  public VariableIndexAverage(int length, UnaryKernel momentum) {
    alpha = 2.0 / (length + 1);
    this.momentum = momentum;
  }

  @Override
  public int warmUp(int output) {
    return momentum.warmUp(0);
  }

  /** For a movement that is one-sided by a tenth: how fast the start fades depends on the data. */
  @Override
  public int settling() {
    return Settling.of(1 - alpha / 10);
  }

  @Override
  public double next(double value) {
    double strength = Math.abs(momentum.next(value)) / 100;
    if (Window.isKnown(strength)) {
      begun = true;
      average += alpha * strength * (value - average);
      return average;
    }
    if (!begun && Window.isKnown(value)) {
      average = value;
    }
    return Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    momentum.remember(memory);
    begun = memory.keep(begun);
    average = memory.keep(average);
  }
}
