package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/** The last known value before this row. Warm-up: one row. */
final class Previous implements UnaryKernel {

  private double last = Double.NaN;

  @Override
  public int warmUp(int output) {
    return 1;
  }

  @Override
  public double next(double value) {
    double before = last;
    if (Window.isKnown(value)) {
      last = value;
    }
    return before;
  }

  @Override
  public void remember(Memory memory) {
    last = memory.keep(last);
  }
}
