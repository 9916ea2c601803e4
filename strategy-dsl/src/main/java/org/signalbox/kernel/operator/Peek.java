package org.signalbox.kernel.operator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/**
 * Runs a kernel over bars that are still running. The last input says of each row whether its bar
 * is {@link #COMPLETE}: if so the kernel advances for good, otherwise its answer is taken and the
 * row forgotten when the next one comes. Where that next row says {@link #EARLIER_COMPLETE}, the
 * bar of the row before had been complete after all and is not forgotten.
 */
public final class Peek implements Kernel {

  /** The bar of this row is complete. */
  public static final int COMPLETE = 1;

  /** The bar of the row before was complete, and its end only became known now; may be added. */
  public static final int EARLIER_COMPLETE = 2;

  private final Kernel kernel;
  private final Provisional provisional = new Provisional();

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
    double[] completion = in[kernel.inputs()];
    for (int t = from; t < to; t++) {
      provisional.before(kernel::remember, completion[t]);
      kernel.advance(in, out, t, t + 1);
    }
  }

  @Override
  public void remember(Memory memory) {
    kernel.remember(memory);
    provisional.remember(memory);
  }
}
