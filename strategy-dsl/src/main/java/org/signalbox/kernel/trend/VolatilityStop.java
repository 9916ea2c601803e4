package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.volatility.AverageTrueRange;

/**
 * Volatility system: some average ranges from the best close of the present direction, which turns
 * when a close passes the level.
 *
 * <pre>
 *   value = best close since the turn - direction * factor * atr[1]
 *   direction turns on the row after a close beyond the value
 * </pre>
 *
 * <p>The first direction is that of the first {@code length} rows. Inputs: high, low, close.
 * Outputs: value, direction (1 up, -1 down), stop (1 where the close passed the value). Unit:
 * price. Warm-up: that of the range and one row.
 *
 * <p>Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), section III.
 */
public final class VolatilityStop implements RowKernel {

  private final AverageTrueRange range;
  private final double factor;
  private double first = Double.NaN;
  private double highest;
  private double lowest;
  private double direction;
  private double best;
  private double reach = Double.NaN;

  public VolatilityStop(AverageTrueRange range, double factor) {
    this.range = range;
    this.factor = factor;
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 3;
  }

  @Override
  public int warmUp(int output) {
    return range.warmUp(0) + 1;
  }

  /** That of the range and a few turns, which depend on the data. */
  @Override
  public int settling() {
    return Settling.sum(range.settling(), 500);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double close = in[2][t];
    double width = factor * range.next(in[0][t], in[1][t], close);
    boolean known = Window.isKnown(in[0][t] + in[1][t] + close);
    boolean answers = known && Window.isKnown(reach);
    double level = best - direction * reach;
    boolean stopped = answers && Tolerance.greater(direction * level, direction * close);
    out[0][t] = answers ? level : Double.NaN;
    out[1][t] = answers ? direction : Double.NaN;
    out[2][t] = answers ? (stopped ? 1 : 0) : Double.NaN;
    if (known) {
      follow(close, stopped);
      begin(close, width);
    }
  }

  private void follow(double close, boolean stopped) {
    if (stopped) {
      direction = -direction;
      best = close;
    } else {
      best = direction > 0 ? Math.max(best, close) : Math.min(best, close);
    }
  }

  private void begin(double close, double width) {
    if (Double.isNaN(first)) {
      first = close;
      highest = close;
      lowest = close;
    }
    highest = Math.max(highest, close);
    lowest = Math.min(lowest, close);
    if (direction == 0 && Window.isKnown(width)) {
      direction = close > first ? 1 : -1;
      best = direction > 0 ? highest : lowest;
    }
    reach = width;
  }

  @Override
  public void remember(Memory memory) {
    range.remember(memory);
    first = memory.keep(first);
    highest = memory.keep(highest);
    lowest = memory.keep(lowest);
    direction = memory.keep(direction);
    best = memory.keep(best);
    reach = memory.keep(reach);
  }
}
