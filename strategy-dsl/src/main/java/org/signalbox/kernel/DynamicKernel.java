package org.signalbox.kernel;

/**
 * A statistic of a window whose length changes from row to row.
 *
 * <p>Inputs: the values, the length. A length is rounded to a whole number and kept between 1 and
 * the greatest one. Unit: that of the statistic. Warm-up: at most the greatest length less one row;
 * shorter windows are known earlier.
 */
public final class DynamicKernel implements BinaryKernel {

  private final Window window;
  private final Statistic statistic;

  public DynamicKernel(int greatest, Statistic statistic) {
    window = new Window(greatest);
    this.statistic = statistic;
  }

  @Override
  public int warmUp(int output) {
    return window.length() - 1;
  }

  @Override
  public double next(double value, double length) {
    window.push(value);
    int rows = Math.clamp(Math.round(length), 1, window.length());
    boolean known = Window.isKnown(length) && window.run() >= rows;
    return known ? statistic.of(window, rows) : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
  }
}
