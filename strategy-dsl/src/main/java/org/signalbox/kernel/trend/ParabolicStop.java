package org.signalbox.kernel.trend;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Window;

/**
 * Parabolic stop and reverse: a level that follows the trend ever faster until the price meets it.
 *
 * <pre>
 *   first direction: up where close &gt; close[1]; level = low[1] going up, high[1] going down
 *   level = level[1] + af * (extreme - level[1])
 *   a level that is met turns the direction, starts at the extreme of the old one, af = step
 *   each new extreme adds step to af, at most max
 *   a level never lies inside the last two bars
 * </pre>
 *
 * <p>In Wilder's own form the first direction is taken to be up from the low of the first bar and
 * is not shown; a level is kept out of the last two bars before it is tested, not after; and a turn
 * starts at the extreme before its own bar.
 *
 * <p>Inputs: high, low, close. Outputs: value, next (the level of the coming bar), direction (1 up,
 * -1 down). Unit: price. Warm-up: one row. What is felt of the start ends with a common turn.
 *
 * <p>Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), section II,
 * with the start that TradingView documents for {@code ta.sar}.
 */
public final class ParabolicStop implements RowKernel {

  private final double step;
  private final double most;
  private final boolean wilder;
  private int seen;
  private boolean shown;
  private double direction;
  private double level;
  private double extreme;
  private double acceleration;
  private double close;
  private double high1;
  private double high2 = Double.NEGATIVE_INFINITY;
  private double low1;
  private double low2 = Double.POSITIVE_INFINITY;

  /** Wilder's own form, or TradingView's. */
  public ParabolicStop(double step, double most, boolean wilder) {
    this.step = step;
    this.most = most;
    this.wilder = wilder;
    shown = !wilder;
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
    return 1;
  }

  /** A few turns, which depend on the data. */
  @Override
  public int settling() {
    return 250;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double high = in[0][t];
    double low = in[1][t];
    boolean known = Window.isKnown(high + low + in[2][t]);
    boolean answers = known && seen > 0 && shown;
    if (known && seen > 0) {
      step(high, low, in[2][t]);
    } else if (known && wilder) {
      beginRising(high, low);
    }
    out[0][t] = answers ? level : Double.NaN;
    out[2][t] = answers ? direction : Double.NaN;
    if (known) {
      high2 = seen > 0 ? high1 : high2;
      low2 = seen > 0 ? low1 : low2;
      high1 = high;
      low1 = low;
      close = in[2][t];
      seen = Math.min(seen + 1, 2);
    }
    out[1][t] = answers ? bounded(level + acceleration * (extreme - level)) : Double.NaN;
  }

  private void step(double high, double low, double last) {
    boolean fresh = direction == 0;
    if (fresh) {
      begin(high, low, last);
    }
    level += acceleration * (extreme - level);
    level = wilder && seen > 1 ? bounded(level) : level;
    boolean met = direction > 0 ? Tolerance.greater(level, low) : Tolerance.greater(high, level);
    if (met) {
      level = wilder ? extreme : direction > 0 ? Math.max(high, extreme) : Math.min(low, extreme);
      direction = -direction;
      extreme = direction > 0 ? high : low;
      acceleration = step;
      shown = true;
    } else if (!fresh && (direction > 0 ? high > extreme : low < extreme)) {
      extreme = direction > 0 ? high : low;
      acceleration = Math.min(acceleration + step, most);
    }
    level = wilder ? level : bounded(level);
  }

  private void beginRising(double high, double low) {
    direction = 1;
    extreme = high;
    level = low;
    acceleration = step;
  }

  private void begin(double high, double low, double last) {
    direction = Tolerance.greater(last, close) ? 1 : -1;
    extreme = direction > 0 ? high : low;
    level = direction > 0 ? low1 : high1;
    acceleration = step;
  }

  private double bounded(double wanted) {
    return direction > 0
        ? Math.min(wanted, Math.min(low1, low2))
        : Math.max(wanted, Math.max(high1, high2));
  }

  @Override
  public void remember(Memory memory) {
    seen = memory.keep(seen);
    shown = memory.keep(shown);
    direction = memory.keep(direction);
    level = memory.keep(level);
    extreme = memory.keep(extreme);
    acceleration = memory.keep(acceleration);
    close = memory.keep(close);
    high1 = memory.keep(high1);
    high2 = memory.keep(high2);
    low1 = memory.keep(low1);
    low2 = memory.keep(low2);
  }
}
