package org.signalbox.kernel.volume;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Total;
import org.signalbox.kernel.Window;

/**
 * Volume-weighted average price since an anchor.
 *
 * <pre>
 *   vwap = sum(tp * volume) / sum(volume)     tp = (high + low + close) / 3
 * </pre>
 *
 * <p>Inputs: high, low, close, volume, and a mark whose changes begin the sums anew. Unit: price.
 * Warm-up: none. Not known before anything was traded.
 *
 * <p>Source: S. A. Berkowitz, D. E. Logue and E. A. Noser, <i>The Total Cost of Transactions on the
 * NYSE</i>, Journal of Finance 43 (1988).
 */
public final class AnchoredPrice implements RowKernel {

  private final boolean anchored;
  private final Total worth = new Total();
  private final Total volume = new Total();
  private double mark = Double.NaN;

  /** Begins anew with every mark; or never, and then ignores the mark. */
  public AnchoredPrice(boolean anchored) {
    this.anchored = anchored;
  }

  @Override
  public int inputs() {
    return 5;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public int settling() {
    return anchored ? 0 : NEVER;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double typical = (in[0][t] + in[1][t] + in[2][t]) / 3;
    double traded = in[3][t];
    out[0][t] = Double.NaN;
    if (!Window.isKnown(typical + traded + in[4][t])) {
      return;
    }
    if (anchored && mark != in[4][t]) {
      mark = in[4][t];
      worth.clear();
      volume.clear();
    }
    worth.addProduct(typical, traded);
    volume.add(traded);
    out[0][t] = Ratio.of(worth.value(), volume.value());
  }

  @Override
  public void remember(Memory memory) {
    worth.remember(memory);
    volume.remember(memory);
    mark = memory.keep(mark);
  }
}
