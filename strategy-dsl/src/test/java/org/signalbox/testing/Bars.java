package org.signalbox.testing;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Parameter;

/** Random columns that look like a market: a walk with gaps, sessions of 13 half hours. */
public final class Bars {

  /** Of a whole session. */
  public static final int BARS_A_SESSION = 13;

  private static final int OPENS = 9 * 3600 + 1800;
  private static final int STEP = 1800;

  private final RandomGenerator random;
  private final int rows;
  private final int phase;
  private final double volatility;
  private final double[] open;
  private final double[] high;
  private final double[] low;
  private final double[] close;

  /**
   * Columns of so many rows.
   *
   * @param phase how many bars of the first session are missing
   */
  public Bars(RandomGenerator random, int rows, int phase) {
    this.random = random;
    this.rows = rows;
    this.phase = phase;
    volatility = 0.005 * (1 << random.nextInt(4));
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
      value *= Math.exp(volatility * random.nextGaussian());
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
      case SESSION -> each(t -> (t + phase) / BARS_A_SESSION);
      case STARTS -> each(t -> OPENS + elapsed(t) - STEP);
      case ENDS -> each(t -> OPENS + elapsed(t));
      case ELAPSED -> each(this::elapsed);
      case BARS_PER_YEAR -> each(t -> 252);
    };
  }

  /** A column that may stand for an argument. */
  public double[] column(Parameter parameter) {
    if (parameter.kind() == Parameter.Kind.CONDITION) {
      return each(t -> random.nextInt(2));
    }
    double least = parameter.bounds().least();
    double width = parameter.bounds().most() - least;
    return Double.isFinite(width) ? each(t -> least + width * random.nextDouble()) : walk();
  }

  private double elapsed(int row) {
    return ((row + phase) % BARS_A_SESSION + 1.0) * STEP;
  }

  private double[] each(IntToDoubleFunction value) {
    double[] values = new double[rows];
    Arrays.setAll(values, value);
    return values;
  }
}
