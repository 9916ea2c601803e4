package org.signalbox.kernel;

/**
 * A statistic of the last {@code length} values, worked out anew on every row.
 *
 * <p>Unit: that of the statistic. Warm-up: {@code length - 1} rows.
 */
public final class WindowKernel implements UnaryKernel {

  private final Window window;
  private final Statistic statistic;

  public WindowKernel(int length, Statistic statistic) {
    window = new Window(length);
    this.statistic = statistic;
  }

  @Override
  public int warmUp(int output) {
    return window.length() - 1;
  }

  @Override
  public double next(double value) {
    window.push(value);
    return window.isFull() ? statistic.of(window, window.length()) : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
  }
}
