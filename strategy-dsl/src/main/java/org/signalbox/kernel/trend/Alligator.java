package org.signalbox.kernel.trend;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Alligator: three smoothed averages of the bar's middle, each some rows old.
 *
 * <pre>
 *   jaw   = wilder((high + low) / 2, 13), 8 rows ago
 *   teeth = wilder((high + low) / 2, 8), 5 rows ago
 *   lips  = wilder((high + low) / 2, 5), 3 rows ago
 * </pre>
 *
 * <p>Inputs: high, low. Outputs: jaw, teeth, lips. Unit: price. Warm-up: 20, 12 and 7 rows.
 *
 * <p>Source: B. Williams, <i>Trading Chaos</i> (1995).
 */
public final class Alligator implements RowKernel {

  private static final int[] LENGTHS = {13, 8, 5};
  private static final int[] OFFSETS = {8, 5, 3};

  private final Chain[] lines = new Chain[LENGTHS.length];

  public Alligator() {
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new Chain(ExponentialAverage.wilder(LENGTHS[i]), new Delay(OFFSETS[i]));
    }
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return lines.length;
  }

  @Override
  public int warmUp(int output) {
    return lines[output].warmUp(0);
  }

  @Override
  public int settling() {
    return lines[0].settling();
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    for (int i = 0; i < lines.length; i++) {
      out[i][t] = lines[i].next((in[0][t] + in[1][t]) / 2);
    }
  }

  @Override
  public void remember(Memory memory) {
    for (Chain line : lines) {
      line.remember(memory);
    }
  }
}
