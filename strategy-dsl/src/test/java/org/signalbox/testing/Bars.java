package org.signalbox.testing;

import java.util.random.RandomGenerator;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Parameter;

/** Random columns that look like a market: a walk with gaps, sessions of 13 half hours. */
public final class Bars {

  private static final int BARS_A_SESSION = 13;
  private static final int OPENS = 9 * 3600 + 1800;
  private static final int STEP = 1800;

  private final RandomGenerator random;
  private final int rows;
  private final double[] open;
  private final double[] high;
  private final double[] low;
  private final double[] close;

  public Bars(RandomGenerator random, int rows) {
    this.random = random;
    this.rows = rows;
    close = walk();
    open = new double[rows];
    high = new double[rows];
    low = new double[rows];
    for (int t = 0; t < rows; t++) {
      double before = t == 0 ? close[0] : close[t - 1];
      open[t] = before * (1 + 0.002 * random.nextGaussian());
      high[t] = Math.max(open[t], close[t]) * (1 + 0.004 * random.nextDouble());
      low[t] = Math.min(open[t], close[t]) * (1 - 0.004 * random.nextDouble());
    }
  }

  /** A positive random walk. */
  public double[] walk() {
    double[] values = new double[rows];
    double value = 100;
    for (int t = 0; t < rows; t++) {
      value *= Math.exp(0.01 * random.nextGaussian());
      values[t] = value;
    }
    return values;
  }

  /** The column of a bar field. */
  public double[] column(BarField field) {
    return switch (field) {
      case OPEN -> open;
      case HIGH -> high;
      case LOW -> low;
      case CLOSE -> close;
      case VOLUME -> each(t -> 1000 + random.nextInt(9000));
      case SESSION -> each(t -> t / BARS_A_SESSION);
      case STARTS -> each(t -> OPENS + (double) (t % BARS_A_SESSION) * STEP);
      case ENDS -> each(t -> OPENS + (double) (t % BARS_A_SESSION + 1) * STEP);
      case ELAPSED -> each(t -> (double) (t % BARS_A_SESSION + 1) * STEP);
      case BARS_PER_YEAR -> each(t -> 252);
    };
  }

  /** A column that may stand for an argument. */
  public double[] column(Parameter parameter) {
    return parameter.kind() == Parameter.Kind.CONDITION ? each(t -> random.nextInt(2)) : walk();
  }

  private double[] each(java.util.function.IntToDoubleFunction value) {
    double[] values = new double[rows];
    java.util.Arrays.setAll(values, value);
    return values;
  }
}
