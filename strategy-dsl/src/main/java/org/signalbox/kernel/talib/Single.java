package org.signalbox.kernel.talib;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/** The first output of a kernel over one series. */
final class Single implements UnaryKernel {

  private final Kernel kernel;
  private final double[][] in = new double[1][1];
  private final double[][] out;

  Single(Kernel kernel) {
    this.kernel = kernel;
    out = new double[kernel.outputs()][1];
  }

  @Override
  public int warmUp(int output) {
    return kernel.warmUp(0);
  }

  @Override
  public int settling() {
    return kernel.settling();
  }

  @Override
  public double next(double value) {
    in[0][0] = value;
    kernel.advance(in, out, 0, 1);
    return out[0][0];
  }

  @Override
  public void remember(Memory memory) {
    kernel.remember(memory);
  }
}
