package org.signalbox.kernel.talib;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Window;

/**
 * Wilder's running sums of the directional movements and of the true range, seeded with one value
 * less than usual, as TA-Lib has it. Formulas: {@link DirectionalMovement}. Instances hold state
 * and belong to one thread.
 */
final class DirectionalSums {

  private final int period;
  private final Previous highs = new Previous();
  private final Previous lows = new Previous();
  private final Previous closes = new Previous();
  private int seen;
  private double plus;
  private double minus;
  private double range;

  DirectionalSums(int period) {
    this.period = period;
  }

  /**
   * Takes the next bar; says whether the sums, with {@code more} bars after their seed, are known.
   */
  boolean next(double high, double low, double close, int more) {
    if (!Window.isKnown(high + low + close)) {
      return false;
    }
    double up = high - highs.next(high);
    double down = lows.next(low) - low;
    double last = closes.next(close);
    if (Double.isNaN(last)) {
      return false;
    }
    double kept = seen < period - 1 ? 1 : 1 - 1.0 / period;
    plus = kept * plus + (up > 0 && up > down ? up : 0);
    minus = kept * minus + (down > 0 && down > up ? down : 0);
    range = kept * range + (Math.max(high, last) - Math.min(low, last));
    seen = Math.min(seen + 1, period);
    return seen >= Math.max(1, period - 1 + more);
  }

  double plus() {
    return plus;
  }

  double minus() {
    return minus;
  }

  double plusIndex() {
    return share(plus);
  }

  double minusIndex() {
    return share(minus);
  }

  private double share(double movement) {
    return (period == 1 ? 1 : 100) * Zero.orRatio(movement, range);
  }

  /** The directional index; NaN where the movements or the range are zero. */
  double index() {
    double both = plusIndex() + minusIndex();
    return Zero.is(range) || Zero.is(both)
        ? Double.NaN
        : 100 * (Math.abs(minusIndex() - plusIndex()) / both);
  }

  void remember(Memory memory) {
    highs.remember(memory);
    lows.remember(memory);
    closes.remember(memory);
    seen = memory.keep(seen);
    plus = memory.keep(plus);
    minus = memory.keep(minus);
    range = memory.keep(range);
  }
}
