package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.UnaryKernel;

/**
 * Keltner channel: some average ranges around an average; around a simple one, STARC bands.
 *
 * <pre>
 *   upper = average(x) + factor * atr      lower = average(x) - factor * atr
 *   width = (upper - lower) / middle
 * </pre>
 *
 * <p>Inputs: the series, high, low, close. Outputs: upper, middle, lower, width. Unit: price; the
 * width a number. Warm-up: the longer one of the average's and the range's.
 *
 * <p>Source: L. B. Raschke's form of C. W. Keltner, <i>How to Make Money in Commodities</i> (1960);
 * M. Stoller for the STARC bands.
 */
public final class KeltnerChannel implements RowKernel {

  private final UnaryKernel average;
  private final AverageTrueRange range;
  private final double factor;

  public KeltnerChannel(UnaryKernel average, double factor, AverageTrueRange range) {
    this.average = average;
    this.range = range;
    this.factor = factor;
  }

  @Override
  public int inputs() {
    return 4;
  }

  @Override
  public int outputs() {
    return 4;
  }

  @Override
  public int warmUp(int output) {
    int middle = average.warmUp(0);
    return output == 1 ? middle : Math.max(middle, range.warmUp(0));
  }

  @Override
  public int settling() {
    return Math.max(average.settling(), range.settling());
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double middle = average.next(in[0][t]);
    double reach = factor * range.next(in[1][t], in[2][t], in[3][t]);
    out[0][t] = middle + reach;
    out[1][t] = middle;
    out[2][t] = middle - reach;
    out[3][t] = Ratio.of(2 * reach, middle);
  }

  @Override
  public void remember(Memory memory) {
    average.remember(memory);
    range.remember(memory);
  }
}
