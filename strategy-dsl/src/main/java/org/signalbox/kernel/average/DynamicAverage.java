package org.signalbox.kernel.average;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Statistic;
import org.signalbox.kernel.Window;

/**
 * Exponential moving average whose length changes from row to row.
 *
 * <pre>
 *   ema = ema[1] + 2 / (length + 1) * (x - ema[1])     first: the mean of the last length values
 * </pre>
 *
 * <p>Inputs: the values, the length, which is rounded and kept between 1 and the greatest one.
 * Unit: that of the values. Warm-up: at most the greatest length less one row. Source: as {@link
 * ExponentialAverage}.
 */
public final class DynamicAverage implements BinaryKernel {

  private final Window window;
  private boolean begun;
  private double average;

  public DynamicAverage(int greatest) {
    window = new Window(greatest);
  }

  @Override
  public int warmUp(int output) {
    return window.length() - 1;
  }

  @Override
  public int settling() {
    return Settling.of(1 - 2.0 / (window.length() + 1));
  }

  @Override
  public double next(double value, double length) {
    window.push(value);
    if (!Window.isKnown(value + length)) {
      return Double.NaN;
    }
    int rows = Math.clamp(Math.round(length), 1, window.length());
    if (begun) {
      average += 2.0 / (rows + 1) * (value - average);
      return average;
    }
    begun = window.run() >= rows;
    average = begun ? Statistic.mean(window, rows) : Double.NaN;
    return average;
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
    begun = memory.keep(begun);
    average = memory.keep(average);
  }
}
