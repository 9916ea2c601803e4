package org.signalbox.kernel.event;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;

/**
 * Whether a value is known.
 *
 * <pre>
 *   known = 0 where x is NaN, else 1
 * </pre>
 *
 * <p>Unit: truth; never unknown itself. Warm-up: none. Source: rule N8 of the language.
 */
public record Known() implements UnaryKernel {

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public double next(double value) {
    return Double.isNaN(value) ? 0 : 1;
  }

  @Override
  public void remember(Memory memory) {}
}
