package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingLine;

/**
 * Least-squares line through the last values, one step a row.
 *
 * <pre>
 *   value     = the line at the newest row, or so many rows further
 *   slope     = covariance(x, k) / variance(k)     k = 0 ... length - 1
 *   r_squared = correlation(x, k)^2
 *   deviation = sqrt(mean((x - mean)^2))
 * </pre>
 *
 * <p>Outputs: value, slope, r_squared, deviation. Unit: that of the values; r_squared a number.
 * Warm-up: {@code length - 1} rows.
 *
 * <p>Source: C. F. Gauss, <i>Theoria Motus</i> (1809).
 */
public final class RegressionLine implements RowKernel {

  private final SlidingLine line;
  private final int ahead;

  /** A line looked at {@code ahead} rows beyond the newest. */
  public RegressionLine(int length, int ahead) {
    if (length < 2) {
      throw new IllegalArgumentException("a line must be at least 2 long, was " + length);
    }
    line = new SlidingLine(length);
    this.ahead = ahead;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 4;
  }

  @Override
  public int warmUp(int output) {
    return line.length() - 1;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    boolean full = line.push(in[0][t]);
    out[0][t] = full ? line.at(line.length() - 1.0 + ahead) : Double.NaN;
    out[1][t] = full ? line.slope() : Double.NaN;
    out[2][t] = full ? Math.clamp(line.determination(), 0, 1) : Double.NaN;
    out[3][t] = full ? Math.sqrt(line.spread()) / line.length() : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    line.remember(memory);
  }
}
