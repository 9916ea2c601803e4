package org.signalbox.kernel.level;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Window;

/**
 * Zigzag: the last turn of legs that are at least a share long, on the row that confirms it.
 *
 * <pre>
 *   going up:   extreme = highest high of the leg; low at most extreme * (1 - share) confirms it
 *   going down: extreme = lowest low of the leg; high at least extreme * (1 + share) confirms it
 *   price       = the extreme that was confirmed last
 *   direction   = of the leg since: 1 up, -1 down
 * </pre>
 *
 * <p>The first leg goes where the price first moves by the share. Inputs: high, low, close; of
 * closes, the close stands for high and low. Outputs: price, direction. Unit: price. Not known
 * before the first turn is confirmed, which depends on the data.
 *
 * <p>Source: common property.
 */
public final class Zigzag implements RowKernel {

  private final double share;
  private final boolean ofCloses;
  private double direction;
  private double highest = Double.NaN;
  private double lowest = Double.NaN;
  private double price = Double.NaN;

  /** Legs of at least a share, from high to low or from close to close. */
  public Zigzag(double share, boolean ofCloses) {
    this.share = share;
    this.ofCloses = ofCloses;
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
    return 1;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double high = in[ofCloses ? 2 : 0][t];
    double low = in[ofCloses ? 2 : 1][t];
    boolean known = Window.isKnown(high + low);
    if (known && Double.isNaN(highest)) {
      highest = high;
      lowest = low;
    } else if (known) {
      step(high, low);
    }
    out[0][t] = known ? price : Double.NaN;
    out[1][t] = known && direction != 0 ? direction : Double.NaN;
  }

  private void step(double high, double low) {
    double fall = highest * (1 - share);
    double rise = lowest * (1 + share);
    if (direction >= 0 && high > highest) {
      highest = high;
    } else if (direction >= 0 && !Tolerance.greater(low, fall)) {
      turn(highest, -1, high, low);
      return;
    }
    if (direction <= 0 && low < lowest) {
      lowest = low;
    } else if (direction <= 0 && !Tolerance.greater(rise, high)) {
      turn(lowest, 1, high, low);
    }
  }

  private void turn(double extreme, double way, double high, double low) {
    price = extreme;
    direction = way;
    highest = high;
    lowest = low;
  }

  @Override
  public void remember(Memory memory) {
    direction = memory.keep(direction);
    highest = memory.keep(highest);
    lowest = memory.keep(lowest);
    price = memory.keep(price);
  }
}
