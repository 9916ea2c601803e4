package org.signalbox.kernel.operator;

import java.util.Arrays;
import org.signalbox.kernel.Memory;

/**
 * Rows of a clock and a value, oldest first, in arrays that are used again and grow where a stretch
 * of time holds more rows than any before it. Instances hold state and belong to one thread.
 */
final class Queue {

  private double[] clocks = new double[16];
  private double[] values = new double[16];
  private int first;
  private int size;

  void add(double clock, double value) {
    if (size == clocks.length) {
      grow();
    }
    int place = place(size);
    clocks[place] = clock;
    values[place] = value;
    size++;
  }

  private void grow() {
    double[] longerClocks = new double[2 * size];
    double[] longerValues = new double[2 * size];
    for (int i = 0; i < size; i++) {
      longerClocks[i] = clocks[place(i)];
      longerValues[i] = values[place(i)];
    }
    clocks = longerClocks;
    values = longerValues;
    first = 0;
  }

  private int place(int i) {
    return (first + i) & (clocks.length - 1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  double firstClock() {
    return clocks[first];
  }

  double firstValue() {
    return values[first];
  }

  /** The clock of the row after the oldest; there must be one. */
  double secondClock() {
    return clocks[place(1)];
  }

  void removeFirst() {
    first = place(1);
    size--;
  }

  void remember(Memory memory) {
    int capacity = memory.keep(clocks.length);
    if (capacity != clocks.length) {
      clocks = Arrays.copyOf(clocks, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    first = memory.keep(first);
    size = memory.keep(size);
    memory.keep(clocks);
    memory.keep(values);
  }
}
