package org.signalbox.kernel.operator;

/** Kleene's two-place connectives. */
public enum Logic implements Stateless {
  /** False where one is false, true where both are true. */
  AND,
  /** True where one is true, false where both are false. */
  OR;

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] a = in[0];
    double[] b = in[1];
    double[] result = out[0];
    double deciding = deciding();
    for (int t = from; t < to; t++) {
      result[t] = a[t] == deciding || b[t] == deciding ? deciding : other(a[t], b[t]);
    }
  }

  /** The same on one row. */
  public double of(double a, double b) {
    return a == deciding() || b == deciding() ? deciding() : other(a, b);
  }

  private double deciding() {
    return this == AND ? 0 : 1;
  }

  /** Neither operand is the deciding value: both are the other one, or one is not known. */
  private static double other(double a, double b) {
    return Double.isNaN(a) ? a : b;
  }
}
