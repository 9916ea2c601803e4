package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * A kernel that answers later than it could: its first answers are withheld, or its first values
 * kept from it. Warm-up: its own and {@code rows} more.
 */
final class Postponed implements UnaryKernel {

  private final UnaryKernel kernel;
  private final int rows;
  private final boolean isFed;
  private int held;

  private Postponed(UnaryKernel kernel, int rows, boolean isFed) {
    this.kernel = kernel;
    this.rows = rows;
    this.isFed = isFed;
  }

  /** The kernel without its first {@code rows} answers. */
  static UnaryKernel hidden(UnaryKernel kernel, int rows) {
    return rows == 0 ? kernel : new Postponed(kernel, rows, true);
  }

  /** The kernel, begun so that its warm-up is the one asked for, which is not shorter. */
  static UnaryKernel late(UnaryKernel kernel, int warmUp) {
    int rows = warmUp - kernel.warmUp(0);
    return rows == 0 ? kernel : new Postponed(kernel, rows, false);
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
    if (held == rows) {
      return kernel.next(value);
    }
    double counted = isFed ? kernel.next(value) : value;
    held += Window.isKnown(counted) ? 1 : 0;
    return Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    kernel.remember(memory);
    held = memory.keep(held);
  }
}
