package org.signalbox.kernel;

/**
 * A sum that keeps what its additions round off, so that adding and taking away again for ever
 * leaves no trace. It is worth about twice the digits of a {@code double}.
 *
 * <p>Source: T. J. Dekker, <i>A floating-point technique for extending the available precision</i>,
 * Numerische Mathematik 18 (1971). Products are split exactly by a fused multiply-add, on every
 * machine alike.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class Total {

  /** Squared resolution of a double, with room for the rounding of the values. */
  private static final double RESOLUTION = 1e-28;

  private double sum;
  private double lost;

  public void add(double value) {
    double total = sum + value;
    double rest = lost + SlidingSum.sumError(sum, value, total);
    sum = total + rest;
    lost = SlidingSum.sumError(total, rest, sum);
  }

  public void addProduct(double a, double b) {
    double product = a * b;
    add(product);
    lost += Math.fma(a, b, -product);
  }

  /** Takes another total away. */
  public void subtract(Total other) {
    add(-other.sum);
    lost -= other.lost;
  }

  public void clear() {
    sum = 0;
    lost = 0;
  }

  public double value() {
    return sum + lost;
  }

  /**
   * {@code n * xy - x * y}, rounded once at the end although the two terms may nearly cancel:
   * {@code n} squared times the covariance of a window of {@code n}, if the totals are those of its
   * products and of its values.
   */
  public static double moment(double n, Total xy, Total x, Total y) {
    double left = n * xy.sum;
    double leftRest = Math.fma(n, xy.sum, -left) + n * xy.lost;
    double right = x.sum * y.sum;
    double rightRest =
        Math.fma(x.sum, y.sum, -right) + (x.sum * y.lost + x.lost * y.sum) + x.lost * y.lost;
    return (left - right) + (leftRest - rightRest);
  }

  /**
   * {@link #moment} of values with themselves; zero where it is below the resolution of the values,
   * as it is where they are all equal.
   */
  public static double spread(double n, Total squares, Total values) {
    return spread(n, squares.sum, squares.lost, values.sum, values.lost);
  }

  /** The same for totals that are held as their two parts. */
  static double spread(double n, double squares, double squaresLost, double sum, double sumLost) {
    double left = n * squares;
    double leftRest = Math.fma(n, squares, -left) + n * squaresLost;
    double right = sum * sum;
    double rightRest = Math.fma(sum, sum, -right) + 2 * sum * sumLost + sumLost * sumLost;
    double moment = (left - right) + (leftRest - rightRest);
    return moment > RESOLUTION * left ? moment : 0;
  }

  public void remember(Memory memory) {
    sum = memory.keep(sum);
    lost = memory.keep(lost);
  }
}
