package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/**
 * A quarter-turn of phase, cut short to seven values.
 *
 * <pre>
 *   y[t] = (0.0962 * x[t] + 0.5769 * x[t-2] - 0.5769 * x[t-4] - 0.0962 * x[t-6]) * gain
 * </pre>
 *
 * <p>Values before the first are 0. Source: J. F. Ehlers, <i>Rocket Science for Traders</i> (2001),
 * chapter 6. Instances hold state and belong to one thread.
 */
final class HilbertTransform {

  private static final double OUTER = 0.0962;
  private static final double INNER = 0.5769;

  private final Delay values = new Delay(7);

  double next(double value, double gain) {
    values.push(value);
    double turned =
        OUTER * value + INNER * values.get(2) - INNER * values.get(4) - OUTER * values.get(6);
    return turned * gain;
  }

  void remember(Memory memory) {
    values.remember(memory);
  }
}
