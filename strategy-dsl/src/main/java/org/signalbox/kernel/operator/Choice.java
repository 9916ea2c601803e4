package org.signalbox.kernel.operator;

/**
 * {@code if c then a else b}: not known where the condition is not; the other branch is ignored.
 */
public enum Choice implements Stateless {
  IF;

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] condition = in[0];
    double[] whenTrue = in[1];
    double[] whenFalse = in[2];
    double[] result = out[0];
    for (int t = from; t < to; t++) {
      result[t] = of(condition[t], whenTrue[t], whenFalse[t]);
    }
  }

  /** The same on one row. */
  public double of(double condition, double whenTrue, double whenFalse) {
    if (Double.isNaN(condition)) {
      return Double.NaN;
    }
    return condition != 0 ? whenTrue : whenFalse;
  }
}
