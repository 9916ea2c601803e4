package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/** The sum of all values so far; an unknown one leaves it. No warm-up. */
final class RunningSum implements UnaryKernel {

  private double sum;

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    sum += value;
    return sum;
  }

  @Override
  public void remember(Memory memory) {
    sum = memory.keep(sum);
  }
}
