package org.signalbox.kernel.level;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Window;

/**
 * Renko: the last brick that the closes have built.
 *
 * <pre>
 *   a brick upwards   for every size that the close is above the top of the last brick
 *   a brick downwards for every size that the close is below its bottom
 *   open, close = edges of the last brick; direction = 1 up, -1 down; bricks = built on this row
 * </pre>
 *
 * <p>The first brick starts from the first value. Outputs: open, close, direction, bricks. Unit:
 * that of the values. Warm-up: none for the edges, which coincide before the first brick.
 *
 * <p>Source: S. Nison, <i>Beyond Candlesticks</i> (1994).
 */
public final class Renko implements RowKernel {

  private final double size;
  private double open = Double.NaN;
  private double close = Double.NaN;
  private double direction;

  public Renko(double size) {
    if (!(size > 0)) {
      throw new IllegalArgumentException("size must be above 0, was " + size);
    }
    this.size = size;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 4;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double value = in[0][t];
    boolean known = Window.isKnown(value);
    double bricks = known ? build(value) : Double.NaN;
    out[0][t] = known ? open : Double.NaN;
    out[1][t] = known ? close : Double.NaN;
    out[2][t] = known ? direction : Double.NaN;
    out[3][t] = bricks;
  }

  private double build(double value) {
    if (Double.isNaN(close)) {
      open = value;
      close = value;
      return 0;
    }
    double top = Math.max(open, close);
    double bottom = Math.min(open, close);
    double up = whole((value - top) / size);
    double down = whole((bottom - value) / size);
    if (up >= 1) {
      close = top + up * size;
      open = close - size;
      direction = 1;
    } else if (down >= 1) {
      close = bottom - down * size;
      open = close + size;
      direction = -1;
    }
    return Math.max(0, Math.max(up, down));
  }

  /** Rounded down, but not for want of a last bit. */
  private static double whole(double bricks) {
    double nearest = Math.rint(bricks);
    return Tolerance.equal(nearest, bricks) ? nearest : Math.floor(bricks);
  }

  @Override
  public void remember(Memory memory) {
    open = memory.keep(open);
    close = memory.keep(close);
    direction = memory.keep(direction);
  }
}
