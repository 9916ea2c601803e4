package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingMoments;

/**
 * Least-squares regression of one series on another within a window.
 *
 * <pre>
 *   slope     = covariance(y, x) / variance(x)
 *   intercept = mean(y) - slope * mean(x)
 *   residual  = y - intercept - slope * x
 *   r_squared = correlation(y, x)^2
 * </pre>
 *
 * <p>Inputs: y, x. Outputs: slope, intercept, residual, r_squared. Unit: numbers; intercept and
 * residual in that of y. Warm-up: {@code length - 1} rows. Not known where x does not move.
 *
 * <p>Source: C. F. Gauss, <i>Theoria Motus</i> (1809).
 */
public final class Regression implements RowKernel {

  private final SlidingMoments moments;

  public Regression(int length) {
    moments = new SlidingMoments(length);
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 4;
  }

  @Override
  public int warmUp(int output) {
    return moments.length() - 1;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double y = in[0][t];
    double x = in[1][t];
    moments.push(y, x);
    double known = moments.isFull() ? 1 : Double.NaN;
    double together = moments.covariance(false) * known;
    double slope = Ratio.of(together, moments.varianceY(false));
    double intercept = moments.meanX() - slope * moments.meanY();
    double both = moments.varianceX(false) * moments.varianceY(false);
    out[0][t] = slope;
    out[1][t] = intercept;
    out[2][t] = y - intercept - slope * x;
    out[3][t] = Math.clamp(Ratio.of(together * together, both), 0, 1);
  }

  @Override
  public void remember(Memory memory) {
    moments.remember(memory);
  }
}
