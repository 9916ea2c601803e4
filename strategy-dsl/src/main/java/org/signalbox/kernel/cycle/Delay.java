package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/**
 * The last values of a series that was 0 before it began. Instances hold state and belong to one
 * thread.
 */
final class Delay {

  private final double[] values;
  private int latest;

  Delay(int length) {
    values = new double[length];
  }

  void push(double value) {
    latest = latest == 0 ? values.length - 1 : latest - 1;
    values[latest] = value;
  }

  /** The value {@code ago} pushes back, 0 being the newest. */
  double get(int ago) {
    int place = latest + ago;
    return values[place < values.length ? place : place - values.length];
  }

  void remember(Memory memory) {
    memory.keep(values);
    latest = memory.keep(latest);
  }
}
