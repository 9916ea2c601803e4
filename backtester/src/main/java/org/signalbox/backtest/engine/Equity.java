package org.signalbox.backtest.engine;

import java.util.Arrays;

/**
 * What an account was worth, instant after instant. Instances hold state while a run writes to them
 * and are read only afterwards.
 */
public final class Equity {

  private long[] times;
  private double[] values;
  private double[] held;
  private int size;

  Equity(int expected) {
    times = new long[Math.max(1, expected)];
    values = new double[times.length];
    held = new double[times.length];
  }

  void add(long time, double value, double holding) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      held = Arrays.copyOf(held, 2 * size);
    }
    times[size] = time;
    values[size] = value;
    held[size] = holding;
    size++;
  }

  public int size() {
    return size;
  }

  /** Milliseconds since the epoch. */
  public long time(int place) {
    return times[place];
  }

  public double value(int place) {
    return values[place];
  }

  /** The gross value of all positions. */
  public double held(int place) {
    return held[place];
  }

  public long[] times() {
    return Arrays.copyOf(times, size);
  }

  public double[] values() {
    return Arrays.copyOf(values, size);
  }

  public double[] held() {
    return Arrays.copyOf(held, size);
  }

  /** The last value. */
  public double last() {
    return values[size - 1];
  }
}
