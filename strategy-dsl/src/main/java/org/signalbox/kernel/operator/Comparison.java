package org.signalbox.kernel.operator;

import org.signalbox.kernel.Tolerance;

/**
 * A tolerant comparison; not known where an operand is not.
 *
 * @param floor as {@link Tolerance} takes it
 */
public record Comparison(Relation relation, double floor) implements Stateless {

  /** What is asked of the operands. */
  public enum Relation {
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] a = in[0];
    double[] b = in[1];
    double[] result = out[0];
    switch (relation) {
      case GREATER -> greater(a, b, result, from, to);
      case LESS -> greater(b, a, result, from, to);
      case LESS_OR_EQUAL, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
        for (int t = from; t < to; t++) {
          result[t] = of(a[t], b[t]);
        }
      }
    }
  }

  private void greater(double[] a, double[] b, double[] result, int from, int to) {
    double least = floor;
    for (int t = from; t < to; t++) {
      result[t] = unknown(a[t], b[t]) ? Double.NaN : truth(Tolerance.greater(a[t], b[t], least));
    }
  }

  /** The same on one row. */
  public double of(double a, double b) {
    return unknown(a, b) ? Double.NaN : truth(holds(a, b));
  }

  private boolean holds(double a, double b) {
    return switch (relation) {
      case LESS -> Tolerance.greater(b, a, floor);
      case LESS_OR_EQUAL -> !Tolerance.greater(a, b, floor);
      case GREATER -> Tolerance.greater(a, b, floor);
      case GREATER_OR_EQUAL -> !Tolerance.greater(b, a, floor);
      case EQUAL -> Tolerance.equal(a, b, floor);
      case NOT_EQUAL -> !Tolerance.equal(a, b, floor);
    };
  }

  private static boolean unknown(double a, double b) {
    return Double.isNaN(a) || Double.isNaN(b);
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
