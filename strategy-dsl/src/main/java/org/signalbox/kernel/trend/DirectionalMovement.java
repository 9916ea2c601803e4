package org.signalbox.kernel.trend;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Directional movement: which way the range moves, and how one-sidedly.
 *
 * <pre>
 *   up = high - high[1], down = low[1] - low
 *   +dm = up where up &gt; down and up &gt; 0, else 0         -dm = down where down &gt; up and down &gt; 0, else 0
 *   plus  = 100 * wilder(+dm, length) / wilder(true range, length)      minus likewise
 *   dx    = 100 * |plus - minus| / (plus + minus)                       0 where both are 0
 *   adx   = wilder(dx, length)
 *   adxr  = (adx + adx[length]) / 2
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: plus, minus, adx, dx, adxr. Unit: points, 0 to 100.
 * Warm-up: {@code length} rows for plus, minus and dx, {@code length - 1} more for adx, {@code
 * length} more for adxr. All averages start with the mean of their first values.
 *
 * <p>Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), section IV.
 */
public final class DirectionalMovement implements RowKernel {

  private final ExponentialAverage plus;
  private final ExponentialAverage minus;
  private final ExponentialAverage range;
  private final ExponentialAverage index;
  private final Delay delay;
  private double high = Double.NaN;
  private double low;
  private double close;

  public DirectionalMovement(int length) {
    plus = ExponentialAverage.wilder(length);
    minus = ExponentialAverage.wilder(length);
    range = ExponentialAverage.wilder(length);
    index = ExponentialAverage.wilder(length);
    delay = new Delay(length);
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 5;
  }

  @Override
  public int warmUp(int output) {
    int lines = 1 + range.warmUp(0);
    return switch (output) {
      case 2 -> lines + index.warmUp(0);
      case 4 -> lines + index.warmUp(0) + delay.warmUp(0);
      default -> lines;
    };
  }

  @Override
  public int settling() {
    return Settling.sum(range.settling(), index.settling(), delay.warmUp(0));
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double top = in[0][t];
    double bottom = in[1][t];
    double last = in[2][t];
    boolean known = Window.isKnown(top + bottom + last);
    double up = known ? top - high : Double.NaN;
    double down = known ? low - bottom : Double.NaN;
    double width = Math.max(top, close) - Math.min(bottom, close);
    double moved = up + down; // NaN on the first row and on rows that are not known
    double rising = plus.next(up > down && up > 0 ? up : 0 * moved);
    double falling = minus.next(down > up && down > 0 ? down : 0 * moved);
    write(out, t, rising, falling, range.next(width + 0 * moved));
    if (known) {
      high = top;
      low = bottom;
      close = last;
    }
  }

  private void write(double[][] out, int t, double rising, double falling, double width) {
    double positive = 100 * Ratio.or(0, rising, width);
    double negative = 100 * Ratio.or(0, falling, width);
    double gap = Math.abs(positive - negative);
    double strength = 100 * Ratio.or(0, gap, positive + negative);
    double adx = index.next(strength);
    out[0][t] = positive;
    out[1][t] = negative;
    out[2][t] = adx;
    out[3][t] = strength;
    out[4][t] = (adx + delay.next(adx)) / 2;
  }

  @Override
  public void remember(Memory memory) {
    plus.remember(memory);
    minus.remember(memory);
    range.remember(memory);
    index.remember(memory);
    delay.remember(memory);
    high = memory.keep(high);
    low = memory.keep(low);
    close = memory.keep(close);
  }
}
