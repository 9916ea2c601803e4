package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.average.SimpleAverage;

/**
 * Know sure thing: four smoothed rates of change, the slower ones weighing more.
 *
 * <pre>
 *   line   = 100 * (sma(roc(x, 10), 10) + 2 * sma(roc(x, 15), 10)
 *                   + 3 * sma(roc(x, 20), 10) + 4 * sma(roc(x, 30), 15))
 *   signal = sma(line, 9)
 * </pre>
 *
 * <p>Outputs: line, signal. Unit: points, without bounds. Warm-up: 44 rows; 8 more for the signal.
 *
 * <p>Source: M. J. Pring, <i>Summed Rate of Change (KST)</i>, Stocks &amp; Commodities 10 (1992).
 */
public final class KnowSureThing implements RowKernel {

  private static final int[][] PARTS = {{10, 10}, {15, 10}, {20, 10}, {30, 15}};

  private final Chain[] parts = new Chain[PARTS.length];
  private final SimpleAverage signal;

  public KnowSureThing(int smooth) {
    signal = new SimpleAverage(smooth);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Chain(Change.relative(PARTS[i][0]), new SimpleAverage(PARTS[i][1]));
    }
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    int line = parts[parts.length - 1].warmUp(0);
    return output == 0 ? line : line + signal.warmUp(0);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double line = 0;
    for (int i = 0; i < parts.length; i++) {
      line += (i + 1) * parts[i].next(in[0][t]);
    }
    out[0][t] = 100 * line;
    out[1][t] = signal.next(out[0][t]);
  }

  @Override
  public void remember(Memory memory) {
    for (Chain part : parts) {
      part.remember(memory);
    }
    signal.remember(memory);
  }
}
