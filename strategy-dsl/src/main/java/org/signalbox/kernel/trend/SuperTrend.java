package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.volatility.AverageTrueRange;

/**
 * Supertrend: a band that only tightens, on one side of the price until a close passes it.
 *
 * <pre>
 *   upper = (high + low) / 2 + factor * atr     kept at upper[1] where that is lower and close[1] was not above it
 *   lower = (high + low) / 2 - factor * atr     kept at lower[1] where that is higher and close[1] was not below it
 *   direction turns up where close &gt; upper, down where close &lt; lower
 *   value = lower going up, upper going down
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: value, direction (1 up, -1 down). Unit: price. Warm-up:
 * that of the range. The first direction is down; or, where asked for, that of the close against
 * the middle of the bar.
 *
 * <p>Source: O. Seban, <i>Tout le monde mérite d'être riche</i> (2008), as TradingView documents
 * {@code ta.supertrend}.
 */
public final class SuperTrend implements RowKernel {

  private final AverageTrueRange range;
  private final double factor;
  private final boolean fromMiddle;
  private double direction;
  private double upper;
  private double lower;
  private double close;

  public SuperTrend(AverageTrueRange range, double factor, boolean fromMiddle) {
    this.range = range;
    this.factor = factor;
    this.fromMiddle = fromMiddle;
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return range.warmUp(0);
  }

  /** That of the range and a few turns, which depend on the data. */
  @Override
  public int settling() {
    return Settling.sum(range.settling(), 500);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double middle = (in[0][t] + in[1][t]) / 2;
    double reach = factor * range.next(in[0][t], in[1][t], in[2][t]);
    double last = in[2][t];
    boolean known = Window.isKnown(middle + reach + last);
    if (known) {
      tighten(middle + reach, middle - reach);
      turn(last, middle);
    }
    if (Window.isKnown(last)) {
      close = last;
    }
    out[0][t] = known ? (direction > 0 ? lower : upper) : Double.NaN;
    out[1][t] = known ? direction : Double.NaN;
  }

  private void tighten(double above, double below) {
    boolean first = direction == 0;
    upper = first || above < upper || Tolerance.greater(close, upper) ? above : upper;
    lower = first || below > lower || Tolerance.greater(lower, close) ? below : lower;
  }

  private void turn(double last, double middle) {
    if (direction == 0) {
      direction = fromMiddle && last >= middle ? 1 : -1;
    } else if (direction > 0) {
      direction = Tolerance.greater(lower, last) ? -1 : 1;
    } else {
      direction = Tolerance.greater(last, upper) ? 1 : -1;
    }
  }

  @Override
  public void remember(Memory memory) {
    range.remember(memory);
    direction = memory.keep(direction);
    upper = memory.keep(upper);
    lower = memory.keep(lower);
    close = memory.keep(close);
  }
}
