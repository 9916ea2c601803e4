package org.signalbox.kernel.event;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;

/**
 * Latch: true from the row of one condition until the row of another; setting wins.
 *
 * <pre>
 *   latch = true         where set is true
 *         = false        else, where reset is true
 *         = latch[1]     else; false at first
 * </pre>
 *
 * <p>Inputs: set, reset. Unit: truth. Warm-up: none. Where the conditions leave open what happens,
 * because one that would decide is not known, the row is not known and the latch stays as it was.
 *
 * <p>Source: the set-reset flip-flop of W. H. Eccles and F. W. Jordan (1918).
 */
public final class Latch implements BinaryKernel {

  private double state;

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double set, double reset) {
    if (set != 0 && !Double.isNaN(set)) {
      state = 1;
    } else if (Double.isNaN(set) || Double.isNaN(reset)) {
      return Double.NaN;
    } else if (reset != 0) {
      state = 0;
    }
    return state;
  }

  @Override
  public void remember(Memory memory) {
    state = memory.keep(state);
  }
}
