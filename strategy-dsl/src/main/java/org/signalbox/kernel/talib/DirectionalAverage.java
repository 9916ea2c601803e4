package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;

/**
 * What is made of the directional index: the last one that had a value, and Wilder's average.
 * Formulas: {@link DirectionalMovement}. Instances hold state and belong to one thread.
 */
final class DirectionalAverage {

  private final int period;
  private int seen;
  private double last;
  private double average;

  DirectionalAverage(int period) {
    this.period = period;
  }

  /** Takes an index, NaN where it has no value; returns it, or else the last that had one. */
  double lastOf(double index) {
    last = Double.isNaN(index) ? last : index;
    return last;
  }

  /** Takes an index, NaN where it has no value; returns the average, NaN while it is seeded. */
  double averageOf(double index) {
    boolean defined = !Double.isNaN(index);
    if (seen == period) {
      average = defined ? (average * (period - 1) + index) / period : average;
      return average;
    }
    average += defined ? index : 0;
    seen++;
    if (seen < period) {
      return Double.NaN;
    }
    average /= period;
    return average;
  }

  void remember(Memory memory) {
    seen = memory.keep(seen);
    last = memory.keep(last);
    average = memory.keep(average);
  }
}
