package org.signalbox.kernel;

/**
 * The last values of a series: a ring that forgets the oldest. A value that is not known counts as
 * a gap; the window is full while the last {@code length} values are all known.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class Window {

  /** The longest window that a kernel can be asked for. */
  public static final int LONGEST = 1_000_000;

  private final double[] values;
  private int next;
  private int run;

  /**
   * An empty window.
   *
   * @throws IllegalArgumentException where the length is not between 1 and {@link #LONGEST}
   */
  public Window(int length) {
    if (length < 1 || length > LONGEST) {
      throw new IllegalArgumentException(
          "a window must be between 1 and " + LONGEST + " long, was " + length);
    }
    values = new double[length];
  }

  /** Whether a value is known: neither NaN nor infinite. */
  public static boolean isKnown(double value) {
    return Double.isFinite(value);
  }

  public int length() {
    return values.length;
  }

  /** Takes a value in; returns the one that it pushed out, 0 where that one was not known. */
  public double push(double value) {
    double oldest = values[next];
    boolean known = isKnown(value);
    values[next] = known ? value : 0;
    next = next + 1 == values.length ? 0 : next + 1;
    run = known ? Math.min(run + 1, values.length) : 0;
    return oldest;
  }

  /** Whether every value of the window is known. */
  public boolean isFull() {
    return run == values.length;
  }

  /** How many of the newest values are known without a gap, at most the length. */
  public int run() {
    return run;
  }

  /** The value {@code ago} rows back, 0 being the newest. */
  public double get(int ago) {
    int place = next - 1 - ago;
    return values[place < 0 ? place + values.length : place];
  }

  /** The oldest value. */
  public double oldest() {
    return values[next];
  }

  /** Passes the state through {@code memory}. */
  public void remember(Memory memory) {
    memory.keep(values);
    next = memory.keep(next);
    run = memory.keep(run);
  }
}
