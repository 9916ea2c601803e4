package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * A kernel that begins later than it could: it takes no notice of the first values, so that it
 * answers together with one that needs more of them. Warm-up: its own and {@code rows} more.
 */
final class Late implements UnaryKernel {

  private final UnaryKernel kernel;
  private final int rows;
  private int ignored;

  private Late(UnaryKernel kernel, int rows) {
    this.kernel = kernel;
    this.rows = rows;
  }

  /** The kernel, begun so that its warm-up is the one asked for, which is not shorter. */
  static UnaryKernel of(UnaryKernel kernel, int warmUp) {
    int rows = warmUp - kernel.warmUp(0);
    return rows == 0 ? kernel : new Late(kernel, rows);
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
    if (ignored == rows) {
      return kernel.next(value);
    }
    ignored += Window.isKnown(value) ? 1 : 0;
    return Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    kernel.remember(memory);
    ignored = memory.keep(ignored);
  }
}
