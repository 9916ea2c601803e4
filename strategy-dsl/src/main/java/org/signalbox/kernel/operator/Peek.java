package org.signalbox.kernel.operator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/**
 * Runs a kernel over bars that are still running. The last input says on each row whether the bar
 * is complete: if so the kernel advances for good, otherwise its answer is taken and the row
 * forgotten.
 */
public final class Peek implements Kernel {

  private final Kernel kernel;
  private final Memory.Saving saved = new Memory.Saving();

  public Peek(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int inputs() {
    return kernel.inputs() + 1;
  }

  @Override
  public int outputs() {
    return kernel.outputs();
  }

  @Override
  public int warmUp(int output) {
    return kernel.warmUp(output);
  }

  @Override
  public int settling() {
    return kernel.settling();
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] complete = in[kernel.inputs()];
    for (int t = from; t < to; t++) {
      if (complete[t] == 1) {
        kernel.advance(in, out, t, t + 1);
      } else {
        saved.clear();
        kernel.remember(saved);
        kernel.advance(in, out, t, t + 1);
        kernel.remember(saved.restoring());
      }
    }
  }

  @Override
  public void remember(Memory memory) {
    kernel.remember(memory);
  }
}
