package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/** A kernel whose first answers are withheld. Warm-up: its own and {@code rows} more. */
final class Hidden implements UnaryKernel {

  private final UnaryKernel kernel;
  private final int rows;
  private int hidden;

  private Hidden(UnaryKernel kernel, int rows) {
    this.kernel = kernel;
    this.rows = rows;
  }

  /** The kernel without its first {@code rows} answers. */
  static UnaryKernel of(UnaryKernel kernel, int rows) {
    return rows == 0 ? kernel : new Hidden(kernel, rows);
  }

  @Override
  public int warmUp(int output) {
    return kernel.warmUp(0) + rows;
  }

  @Override
  public int settling() {
    return kernel.settling();
  }

  @Override
  public double next(double value) {
    double answer = kernel.next(value);
    if (hidden == rows) {
      return answer;
    }
    hidden += Window.isKnown(answer) ? 1 : 0;
    return Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    kernel.remember(memory);
    hidden = memory.keep(hidden);
  }
}
