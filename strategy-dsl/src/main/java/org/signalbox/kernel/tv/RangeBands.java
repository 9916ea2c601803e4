package org.signalbox.kernel.tv;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * TradingView's Keltner channel: bands some exponential averages of the range around one of the
 * series.
 *
 * <pre>
 *   middle = ema(x, n)
 *   span   = true range, from the second row on; or high - low
 *   upper  = middle + k * ema(span, n),  lower = middle - k * ema(span, n)
 *   width  = (upper - lower) / middle
 * </pre>
 *
 * <p>Inputs: x, high, low, close. Outputs: middle, upper, lower, width. Unit: that of x; width a
 * number. Warm-up: {@code n} rows, one less for the middle and where the span is high - low.
 *
 * <p>Source: Pine reference, {@code ta.kc} and {@code ta.kcw}. The canonical channel takes Wilder's
 * average of the range.
 */
public final class RangeBands implements RowKernel {

  private final ExponentialAverage middle;
  private final ExponentialAverage range;
  private final double k;
  private final boolean isTrueRange;
  private double previous = Double.NaN;

  public RangeBands(int length, double k, boolean isTrueRange) {
    middle = ExponentialAverage.of(length);
    range = ExponentialAverage.of(length);
    this.k = k;
    this.isTrueRange = isTrueRange;
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
    return middle.warmUp(0) + (output > 0 && isTrueRange ? 1 : 0);
  }

  @Override
  public int settling() {
    return Settling.sum(middle.settling(), range.settling() / 2);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double base = middle.next(in[0][t]);
    double reach = k * range.next(span(in[1][t], in[2][t], in[3][t]));
    out[0][t] = base;
    out[1][t] = base + reach;
    out[2][t] = base - reach;
    out[3][t] = Ratio.of(2 * reach, base);
  }

  private double span(double high, double low, double close) {
    double last = previous;
    previous = Window.isKnown(close) ? close : previous;
    return isTrueRange ? Math.max(high, last) - Math.min(low, last) : high - low;
  }

  @Override
  public void remember(Memory memory) {
    middle.remember(memory);
    range.remember(memory);
    previous = memory.keep(previous);
  }
}
