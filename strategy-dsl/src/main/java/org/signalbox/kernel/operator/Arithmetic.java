package org.signalbox.kernel.operator;

/**
 * Two operands, one result, in IEEE-754 double. Division by zero is not known; powers are {@link
 * StrictMath#pow}.
 */
public enum Arithmetic implements Stateless {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  POWER;

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] a = in[0];
    double[] b = in[1];
    double[] result = out[0];
    switch (this) {
      case ADD -> {
        for (int t = from; t < to; t++) {
          result[t] = a[t] + b[t];
        }
      }
      case SUBTRACT -> {
        for (int t = from; t < to; t++) {
          result[t] = a[t] - b[t];
        }
      }
      case MULTIPLY -> {
        for (int t = from; t < to; t++) {
          result[t] = a[t] * b[t];
        }
      }
      case DIVIDE -> {
        for (int t = from; t < to; t++) {
          result[t] = b[t] == 0 ? Double.NaN : a[t] / b[t];
        }
      }
      case POWER -> {
        for (int t = from; t < to; t++) {
          result[t] = StrictMath.pow(a[t], b[t]);
        }
      }
    }
  }

  /** The same on one row. */
  public double of(double a, double b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? Double.NaN : a / b;
      case POWER -> StrictMath.pow(a, b);
    };
  }
}
