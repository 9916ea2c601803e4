package org.signalbox.kernel.talib;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Window;

/**
 * TA-Lib's parabolic stop and reverse: a stop that runs after the price, ever faster, and changes
 * sides when it is hit.
 *
 * <pre>
 *   stop = stop[1] + af * (extreme - stop[1]), not beyond the lows (highs) of this row and the last
 *   af   = its first value, at a new extreme more by a step, up to a limit
 *   hit  : the stop jumps to the extreme, moved on by an offset, and the other side begins
 * </pre>
 *
 * <p>Inputs: high, low. Unit: price; the extended form answers the stop of a short side as a
 * negative number. Warm-up: one row; the first side is short where the second low fell by more than
 * the high rose. Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978),
 * section II, as TA-Lib has it.
 */
public final class StopAndReverse implements BinaryKernel {

  /**
   * How fast the stop runs on one side; nothing is taken to exceed the limit.
   *
   * @param first the factor after a reversal
   * @param step what a new extreme adds
   */
  public record Acceleration(double first, double step, double limit) {

    public Acceleration {
      first = Math.min(first, limit);
      step = Math.min(step, limit);
    }

    double next(double factor) {
      return Math.min(factor + step, limit);
    }
  }

  private final double start;
  private final double offset;
  private final Acceleration whileLong;
  private final Acceleration whileShort;
  private final boolean signed;
  private final Previous highs = new Previous();
  private final Previous lows = new Previous();
  private boolean begun;
  private boolean isLong;
  private double stop;
  private double extreme;
  private double factor;

  private StopAndReverse(
      double start, double offset, Acceleration up, Acceleration down, boolean signed) {
    this.start = start;
    this.offset = offset;
    whileLong = up;
    whileShort = down;
    this.signed = signed;
  }

  /** The plain form: both sides alike. */
  public static StopAndReverse plain(double acceleration, double limit) {
    Acceleration both = new Acceleration(acceleration, acceleration, limit);
    return new StopAndReverse(0, 0, both, both, false);
  }

  /**
   * The extended form.
   *
   * @param start the first stop: above 0 of a long side, below 0 of a short one, 0 to find both
   * @param offset how far the stop is moved on when it is hit, as a share
   */
  public static StopAndReverse extended(
      double start, double offset, Acceleration whileLong, Acceleration whileShort) {
    return new StopAndReverse(start, offset, whileLong, whileShort, true);
  }

  @Override
  public int warmUp(int output) {
    return 1;
  }

  /** Two starts agree once both have been hit together, which no number of rows ensures. */
  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double high, double low) {
    if (!Window.isKnown(high + low)) {
      return Double.NaN;
    }
    double lastHigh = highs.next(high);
    double lastLow = lows.next(low);
    if (Double.isNaN(lastHigh)) {
      return Double.NaN;
    }
    if (begun) {
      return step(high, low, lastHigh, lastLow);
    }
    begin(high, low, lastHigh, lastLow);
    return step(high, low, high, low);
  }

  private void begin(double high, double low, double lastHigh, double lastLow) {
    begun = true;
    double down = lastLow - low;
    isLong = start == 0 ? down <= 0 || down <= high - lastHigh : start > 0;
    stop = start == 0 ? (isLong ? lastLow : lastHigh) : Math.abs(start);
    extreme = isLong ? high : low;
    factor = side().first();
  }

  private double step(double high, double low, double lastHigh, double lastLow) {
    boolean hit = isLong ? low <= stop : high >= stop;
    if (hit) {
      isLong = !isLong;
      stop = bounded(extreme, high, low, lastHigh, lastLow);
      stop += (isLong ? -offset : offset) * stop;
      extreme = isLong ? high : low;
      factor = side().first();
    }
    double answer = signed && !isLong ? -stop : stop;
    boolean isNew = isLong ? high > extreme : low < extreme;
    if (isNew) {
      extreme = isLong ? high : low;
      factor = side().next(factor);
    }
    stop = bounded(stop + factor * (extreme - stop), high, low, lastHigh, lastLow);
    return answer;
  }

  private Acceleration side() {
    return isLong ? whileLong : whileShort;
  }

  private double bounded(double level, double high, double low, double lastHigh, double lastLow) {
    return isLong
        ? Math.min(level, Math.min(lastLow, low))
        : Math.max(level, Math.max(lastHigh, high));
  }

  @Override
  public void remember(Memory memory) {
    highs.remember(memory);
    lows.remember(memory);
    begun = memory.keep(begun);
    isLong = memory.keep(isLong);
    stop = memory.keep(stop);
    extreme = memory.keep(extreme);
    factor = memory.keep(factor);
  }
}
