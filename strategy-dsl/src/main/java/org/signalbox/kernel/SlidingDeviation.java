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
 * <p>The sums keep what they round off, as a {@link Total} does, therefore the difference keeps its
 * digits however large the mean is beside the deviation. A deviation below the resolution of the
 * values themselves is zero.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class SlidingDeviation {

  private final double[] values;
  private boolean begun;
  private int next;
  private int run;
  private double sum;
  private double sumLost;
  private double squares;
  private double squaresLost;

  public SlidingDeviation(int length) {
    values = new double[new Window(length).length()];
  }

  /** Takes the next value; returns whether all of the window is known. */
  public boolean push(double value) {
    boolean known = Double.isFinite(value);
    if (!known && !begun) {
      return false;
    }
    begun = true;
    double entering = known ? value : 0;
    double leaving = values[next];
    values[next] = entering;
    next = next + 1 == values.length ? 0 : next + 1;
    run = known ? Math.min(run + 1, values.length) : 0;
    // The squares change by (a - b) * (a + b), whose factors and product are split exactly.
    double change = entering - leaving;
    double changeLost = SlidingSum.differenceError(entering, leaving, change);
    double both = entering + leaving;
    double bothLost = SlidingSum.sumError(entering, leaving, both);
    double product = change * both;
    double productLost = Math.fma(change, both, -product);
    double total = sum + change;
    sumLost += changeLost + SlidingSum.sumError(sum, change, total);
    sum = total;
    double power = squares + product;
    squaresLost +=
        productLost
            + (change * bothLost + changeLost * both)
            + SlidingSum.sumError(squares, product, power);
    squares = power;
    if (next == 0) {
      settle();
    }
    return run == values.length;
  }

  /** Brings what was rounded off back into the sums, so that it stays small beside them. */
  private void settle() {
    double total = sum + sumLost;
    sumLost = SlidingSum.sumError(sum, sumLost, total);
    sum = total;
    double power = squares + squaresLost;
    squaresLost = SlidingSum.sumError(squares, squaresLost, power);
    squares = power;
  }

  public double mean() {
    return (sum + sumLost) / values.length;
  }

  /** Mean of the squares. */
  public double meanSquare() {
    return Math.max(0, (squares + squaresLost) / values.length);
  }

  public double variance(boolean sample) {
    double n = values.length;
    double moment = Total.spread(n, squares, squaresLost, sum, sumLost);
    return moment / (sample ? n * (n - 1) : n * n);
  }

  public double deviation(boolean sample) {
    return Math.sqrt(variance(sample));
  }

  /**
   * Writes mean and deviation of every row. What needs no memory has a loop of its own, which the
   * compiler turns into vector instructions.
   */
  public void scan(
      double[] in, double[] means, double[] deviations, boolean sample, int from, int to) {
    double n = values.length;
    double divisor = sample ? n * (n - 1) : n * n;
    for (int t = from; t < to; t++) {
      boolean full = push(in[t]);
      means[t] = full ? (sum + sumLost) / n : Double.NaN;
      deviations[t] = Total.spread(n, squares, squaresLost, sum, sumLost);
    }
    for (int t = from; t < to; t++) {
      deviations[t] = Math.sqrt(deviations[t] / divisor) + 0 * means[t];
    }
  }

  public void remember(Memory memory) {
    memory.keep(values);
    begun = memory.keep(begun);
    next = memory.keep(next);
    run = memory.keep(run);
    sum = memory.keep(sum);
    sumLost = memory.keep(sumLost);
    squares = memory.keep(squares);
    squaresLost = memory.keep(squaresLost);
  }
}
