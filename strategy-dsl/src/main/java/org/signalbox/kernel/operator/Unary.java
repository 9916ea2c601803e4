package org.signalbox.kernel.operator;

/** One operand, looked at on its own row. */
public enum Unary implements Stateless {
  NEGATE,
  NOT,
  /** 1 where the operand is known, else 0. */
  KNOWN;

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] a = in[0];
    double[] result = out[0];
    for (int t = from; t < to; t++) {
      result[t] = of(a[t]);
    }
  }

  /** The same on one row. */
  public double of(double a) {
    return switch (this) {
      case NEGATE -> -a;
      case NOT -> 1 - a;
      case KNOWN -> Double.isNaN(a) ? 0 : 1;
    };
  }
}
