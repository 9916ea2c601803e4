package org.signalbox.kernel;

/**
 * Sum of the last {@code length} values.
 *
 * <pre>
 *   sum[t] = x[t] + x[t-1] + ... + x[t-length+1]
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows.
 *
 * <p>The running total is an unevaluated pair: what the additions round off is itself added up, so
 * that the error does not grow with the number of rows but stays at the rounding of one addition.
 * Source: A. Neumaier, <i>Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
 * Summen</i>, ZAMM 54 (1974); the exact sum and difference are D. E. Knuth's, <i>The Art of
 * Computer Programming</i> 2, 4.2.2.
 */
public final class SlidingSum implements UnaryKernel {

  private final double[] values;
  private int next;
  private int run;
  private double sum;
  private double lost;

  /**
   * A sum over nothing yet.
   *
   * @throws IllegalArgumentException where the length is not that of a {@link Window}
   */
  public SlidingSum(int length) {
    values = new double[new Window(length).length()];
  }

  @Override
  public int warmUp(int output) {
    return values.length - 1;
  }

  @Override
  public double next(double value) {
    boolean known = Window.isKnown(value);
    double entering = known ? value : 0;
    double leaving = values[next];
    values[next] = entering;
    next = next + 1 == values.length ? 0 : next + 1;
    run = known ? Math.min(run + 1, values.length) : 0;
    double change = entering - leaving;
    double total = sum + change;
    lost += differenceError(entering, leaving, change) + sumError(sum, change, total);
    sum = total;
    return run == values.length ? sum + lost : Double.NaN;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    scan(in[0], out[0], from, to, 1);
  }

  /** Writes the sum of every row, divided by {@code divisor}. */
  public void scan(double[] in, double[] out, int from, int to, double divisor) {
    double[] window = values;
    int length = window.length;
    int place = next;
    int consecutive = run;
    double total = sum;
    double error = lost;
    for (int t = from; t < to; t++) {
      double value = in[t];
      boolean known = Double.isFinite(value);
      double entering = known ? value : 0;
      double leaving = window[place];
      window[place] = entering;
      place = place + 1 == length ? 0 : place + 1;
      consecutive = known ? Math.min(consecutive + 1, length) : 0;
      double change = entering - leaving;
      double before = total;
      total = before + change;
      error += differenceError(entering, leaving, change) + sumError(before, change, total);
      out[t] = consecutive == length ? (total + error) / divisor : Double.NaN;
    }
    next = place;
    run = consecutive;
    sum = total;
    lost = error;
  }

  @Override
  public void remember(Memory memory) {
    memory.keep(values);
    next = memory.keep(next);
    run = memory.keep(run);
    sum = memory.keep(sum);
    lost = memory.keep(lost);
  }

  /** What {@code a + b = sum} rounded off, exactly. */
  static double sumError(double a, double b, double sum) {
    double virtual = sum - a;
    return (a - (sum - virtual)) + (b - virtual);
  }

  /** What {@code a - b = difference} rounded off, exactly. */
  static double differenceError(double a, double b, double difference) {
    double virtual = difference - a;
    return (a - (difference - virtual)) - (b + virtual);
  }
}
