package org.signalbox.kernel.talib;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.average.ExponentialAverage;

/** Functions of price and volume. Each method states its formula. Source: TA-Lib. */
public final class Volumes {

  private Volumes() {}

  /**
   * Chaikin's oscillator: an exponential average of the accumulation line less a slower one, both
   * begun at its first value. Warm-up: the longer period less 1 row.
   */
  public static Kernel oscillator(int fast, int slow) {
    RunningSum line = new RunningSum();
    int hidden = Math.max(fast, slow) - 1;
    var near = ExponentialAverage.fromFirst(fast);
    var far = Postponed.hidden(ExponentialAverage.fromFirst(slow), hidden);
    return Composite.settling(
        Settling.sum(near.settling(), far.settling()),
        4,
        hidden,
        (in, t) -> {
          double level = line.next(flow(in, t));
          return near.next(level) - far.next(level);
        },
        line::remember,
        near::remember,
        far::remember);
  }

  private static double flow(double[][] in, int t) {
    double high = in[0][t];
    double low = in[1][t];
    double close = in[2][t];
    double range = high - low;
    double known = Zero.orUnknown(close + in[3][t]);
    return range <= 0 ? known : ((close - low) - (high - close)) / range * in[3][t];
  }

  /**
   * On-balance volume: volume added where the close rose, taken away where it fell; begins with the
   * first volume. Inputs: close, volume. No warm-up; the level never settles.
   */
  public static Kernel onBalance() {
    Previous closes = new Previous();
    RunningSum line = new RunningSum();
    return Composite.of(
        2,
        0,
        (in, t) -> {
          double last = closes.next(in[0][t]);
          double sign = Double.isNaN(last) ? 1 : Math.signum(in[0][t] - last);
          return line.next(sign * in[1][t] + Zero.orUnknown(in[0][t]));
        },
        closes,
        line);
  }

  /**
   * Money flow index: {@code 100 * up / (up + down)}, the sums over n rows of typical price times
   * volume where the typical price rose and where it fell; 0 where both together are below 1.
   * Inputs: high, low, close, volume. Warm-up: {@code period} rows.
   */
  public static Kernel moneyFlow(int period) {
    SlidingSum up = new SlidingSum(period);
    SlidingSum all = new SlidingSum(period);
    Previous typicals = new Previous();
    return Composite.window(
        4,
        period,
        (in, t) -> {
          double typical = (in[0][t] + in[1][t] + in[2][t]) / 3;
          double last = typicals.next(typical);
          double flow = typical * in[3][t];
          double rising = up.next(typical > last ? flow : Zero.orUnknown(flow + last));
          double total =
              all.next(typical == last ? Zero.orUnknown(flow) : flow + Zero.orUnknown(last));
          return total < 1 ? 0 : 100 * Math.clamp(rising / total, 0, 1);
        },
        up::remember,
        all::remember,
        typicals::remember);
  }
}
