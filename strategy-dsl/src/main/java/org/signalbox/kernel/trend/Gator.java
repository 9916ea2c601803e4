package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;

/**
 * Gator: how far the lines of the {@link Alligator} are apart.
 *
 * <pre>
 *   upper = |jaw - teeth|
 *   lower = -|teeth - lips|
 * </pre>
 *
 * <p>Inputs: high, low. Outputs: upper, lower. Unit: price. Warm-up: 20 and 12 rows.
 *
 * <p>Source: B. Williams, <i>New Trading Dimensions</i> (1998).
 */
public final class Gator implements RowKernel {

  private final Alligator alligator = new Alligator();
  private final double[][] bar = new double[2][1];
  private final double[][] lines = new double[3][1];

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return alligator.warmUp(output);
  }

  @Override
  public int settling() {
    return alligator.settling();
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    bar[0][0] = in[0][t];
    bar[1][0] = in[1][t];
    alligator.row(bar, lines, 0);
    out[0][t] = Math.abs(lines[0][0] - lines[1][0]);
    out[1][t] = -Math.abs(lines[1][0] - lines[2][0]);
  }

  @Override
  public void remember(Memory memory) {
    alligator.remember(memory);
  }
}
