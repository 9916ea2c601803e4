package org.signalbox.kernel.operator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Tolerance;

/**
 * True on the row on which the first input passes the second: above it now and not above it on the
 * row before (mirrored for below), both with tolerance. Not known where an operand is not, now or
 * on the row before. Warm-up: 1 row.
 */
public final class Crossing implements Kernel {

  /** Which way. */
  public enum Direction {
    ABOVE,
    BELOW,
    EITHER
  }

  private final Direction direction;
  private final double floor;
  private double lastLeft = Double.NaN;
  private double lastRight = Double.NaN;

  public Crossing(Direction direction, double floor) {
    this.direction = direction;
    this.floor = floor;
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return 1;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] left = in[0];
    double[] right = in[1];
    double[] results = out[0];
    double beforeLeft = lastLeft;
    double beforeRight = lastRight;
    for (int t = from; t < to; t++) {
      results[t] = crossed(beforeLeft, beforeRight, left[t], right[t]);
      beforeLeft = left[t];
      beforeRight = right[t];
    }
    lastLeft = beforeLeft;
    lastRight = beforeRight;
  }

  private double crossed(double beforeLeft, double beforeRight, double left, double right) {
    if (Double.isNaN(beforeLeft + beforeRight + left + right)) {
      return Double.NaN;
    }
    return switch (direction) {
      case ABOVE -> truth(rose(beforeLeft, beforeRight, left, right));
      case BELOW -> truth(rose(beforeRight, beforeLeft, right, left));
      case EITHER ->
          truth(
              rose(beforeLeft, beforeRight, left, right)
                  || rose(beforeRight, beforeLeft, right, left));
    };
  }

  private boolean rose(double beforeLeft, double beforeRight, double left, double right) {
    return Tolerance.greater(left, right, floor)
        && !Tolerance.greater(beforeLeft, beforeRight, floor);
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }

  @Override
  public void remember(Memory memory) {
    lastLeft = memory.keep(lastLeft);
    lastRight = memory.keep(lastRight);
  }
}
