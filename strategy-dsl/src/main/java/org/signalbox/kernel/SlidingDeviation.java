package org.signalbox.kernel;

/**
 * Mean and standard deviation of the last {@code length} values.
 *
 * <pre>
 *   mean      = sum(x) / n
 *   deviation = sqrt((n * sum(x^2) - sum(x)^2) / n^2)            of the population
 *             = sqrt((n * sum(x^2) - sum(x)^2) / (n * (n - 1)))  of a sample
 * </pre>
 *
 * <p>The sums are {@link Total}s, therefore the difference keeps its digits however large the mean
 * is beside the deviation. A deviation below the resolution of the values themselves is zero.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class SlidingDeviation {

  private final Window window;
  private final Total sum = new Total();
  private final Total squares = new Total();

  public SlidingDeviation(int length) {
    window = new Window(length);
  }

  /** Takes the next value; returns whether all of the window is known. */
  public boolean push(double value) {
    double entering = Double.isFinite(value) ? value : 0;
    double leaving = window.push(value);
    sum.add(entering);
    sum.add(-leaving);
    squares.addProduct(entering, entering);
    squares.addProduct(-leaving, leaving);
    return window.isFull();
  }

  public double mean() {
    return sum.value() / window.length();
  }

  /** Mean of the squares. */
  public double meanSquare() {
    return Math.max(0, squares.value() / window.length());
  }

  public double variance(boolean sample) {
    double n = window.length();
    return Total.spread(n, squares, sum) / (sample ? n * (n - 1) : n * n);
  }

  public double deviation(boolean sample) {
    return Math.sqrt(variance(sample));
  }

  public void remember(Memory memory) {
    window.remember(memory);
    sum.remember(memory);
    squares.remember(memory);
  }
}
