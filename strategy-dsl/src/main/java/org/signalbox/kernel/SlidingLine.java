package org.signalbox.kernel;

/**
 * Least-squares line through the last {@code length} values, the oldest at 0 and the newest at
 * {@code length - 1}; and their linearly weighted sum.
 *
 * <pre>
 *   slope     = (n * sum(k * x[k]) - sum(k) * sum(x)) / (n * sum(k^2) - sum(k)^2)
 *   intercept = (sum(x) - slope * sum(k)) / n
 * </pre>
 *
 * <p>A row costs the same whatever the length: when the window moves on, every rank falls by one,
 * so the ranked sum falls by the plain one. The sums are {@link Total}s.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class SlidingLine {

  private final Window window;
  private final Total sum = new Total();
  private final Total ranked = new Total();
  private final Total squares = new Total();
  private final Total ranks = new Total();

  public SlidingLine(int length) {
    window = new Window(length);
    ranks.addProduct(length, (length - 1) / 2.0);
  }

  /** Takes the next value; returns whether all of the window is known. */
  public boolean push(double value) {
    double entering = Double.isFinite(value) ? value : 0;
    double leaving = window.push(value);
    sum.add(-leaving);
    ranked.subtract(sum);
    ranked.addProduct(window.length() - 1, entering);
    sum.add(entering);
    squares.addProduct(entering, entering);
    squares.addProduct(-leaving, leaving);
    return window.isFull();
  }

  public int length() {
    return window.length();
  }

  /** Sum of the values, the oldest once, the newest {@code length} times. */
  public double weighted() {
    return ranked.value() + sum.value();
  }

  public double slope() {
    double n = window.length();
    double spread = n * n * (n * n - 1) / 12;
    return n == 1 ? 0 : Total.moment(n, ranked, ranks, sum) / spread;
  }

  public double intercept() {
    return sum.value() / window.length() - slope() * (window.length() - 1) / 2;
  }

  /** The line at a place, which may lie outside of the window. */
  public double at(double place) {
    double middle = (window.length() - 1) / 2.0;
    return sum.value() / window.length() + slope() * (place - middle);
  }

  /** Sum of the squared distances of the values from their mean, times the length. */
  public double spread() {
    return Total.spread(window.length(), squares, sum);
  }

  /** Share of the variance that the line explains; NaN where there is none. */
  public double determination() {
    double n = window.length();
    double together = Total.moment(n, ranked, ranks, sum);
    return Ratio.of(together * together, n * n * (n * n - 1) / 12 * spread());
  }

  public void remember(Memory memory) {
    window.remember(memory);
    sum.remember(memory);
    ranked.remember(memory);
    squares.remember(memory);
  }
}
