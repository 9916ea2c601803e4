package org.signalbox.kernel.operator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/**
 * The value on the last row whose clock had reached a target. Inputs: the value, the clock, the
 * target; clock and target never fall. Not known where no row is that old.
 */
public final class AsOf implements Kernel {

  private final Queue rows = new Queue();

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 1;
  }

  /** How many rows a stretch of time holds is not known beforehand. */
  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    for (int t = from; t < to; t++) {
      rows.add(in[1][t], in[0][t]);
      double target = in[2][t];
      while (rows.size() > 1 && rows.secondClock() <= target) {
        rows.removeFirst();
      }
      out[0][t] = rows.firstClock() <= target ? rows.firstValue() : Double.NaN;
    }
  }

  @Override
  public void remember(Memory memory) {
    rows.remember(memory);
  }
}
