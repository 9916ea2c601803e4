package org.signalbox.dsl.run;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/** Runs a kernel. */
final class KernelWork implements Work {

  private final Kernel kernel;
  private final double[][] in;
  private final double[][] out;

  KernelWork(Kernel kernel, double[][] in, double[][] out) {
    this.kernel = kernel;
    this.in = in;
    this.out = out;
  }

  @Override
  public void run(int from, int to) {
    kernel.advance(in, out, from, to);
  }

  @Override
  public void remember(Memory memory) {
    kernel.remember(memory);
  }
}
