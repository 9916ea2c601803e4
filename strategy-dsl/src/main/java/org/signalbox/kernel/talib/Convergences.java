package org.signalbox.kernel.talib;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.average.NestedAverage;

/**
 * Differences of two averages.
 *
 * <pre>
 *   macd = fast(x) - slow(x), signal = average(macd), histogram = macd - signal
 *   apo  = fast(x) - slow(x)
 *   ppo  = 100 * (fast(x) - slow(x)) / slow(x)      0 where slow is zero
 * </pre>
 *
 * <p>In the MACD family both averages answer first on the same row: the fast one begins late, and
 * nothing is known before the signal is. Where the fast period is the longer one the two change
 * places. Unit: that of the values; percent points for the PPO. Source: TA-Lib.
 */
public final class Convergences {

  private static final double FIXED_FAST = 0.15;
  private static final double FIXED_SLOW = 0.075;

  private Convergences() {}

  /** An average of a type, as an argument of a function. */
  public record Choice(AverageType type, int period) {

    private UnaryKernel kernel() {
      return type.over(period);
    }
  }

  /** MACD over exponential averages. */
  public static Kernel macd(int fast, int slow, int signal, Seeding seeding) {
    UnaryKernel near = AverageType.EMA.over(Math.min(fast, slow), seeding);
    UnaryKernel far = AverageType.EMA.over(Math.max(fast, slow), seeding);
    UnaryKernel begun =
        seeding.metastock() ? shown(near, far) : Postponed.late(near, far.warmUp(0));
    return macd(begun, far, AverageType.EMA.over(signal, seeding));
  }

  /** MACD with the smoothing constants 0.15 and 0.075, those of its first publication. */
  public static Kernel macdFix(int signal, Seeding seeding) {
    UnaryKernel near = seeding.exponential(12, FIXED_FAST);
    UnaryKernel far = seeding.exponential(26, FIXED_SLOW);
    UnaryKernel begun =
        seeding.metastock() ? shown(near, far) : Postponed.late(near, far.warmUp(0));
    return macd(begun, far, AverageType.EMA.over(signal, seeding));
  }

  /** What begins at the first value begins nowhere else; it is only shown later. */
  private static UnaryKernel shown(UnaryKernel near, UnaryKernel far) {
    return Postponed.hidden(near, far.warmUp(0) - near.warmUp(0));
  }

  /** MACD over averages of any type. */
  public static Kernel macdExt(Choice fast, Choice slow, Choice signal) {
    boolean swapped = slow.period() < fast.period();
    UnaryKernel near = (swapped ? slow : fast).kernel();
    UnaryKernel far = (swapped ? fast : slow).kernel();
    int both = Math.max(near.warmUp(0), far.warmUp(0));
    return macd(Postponed.late(near, both), Postponed.late(far, both), signal.kernel());
  }

  private static Kernel macd(UnaryKernel near, UnaryKernel far, UnaryKernel smooth) {
    return Composite.of(
        1,
        3,
        far.warmUp(0) + smooth.warmUp(0),
        (in, out, t) -> {
          double line = near.next(in[0][t]) - far.next(in[0][t]);
          double signal = smooth.next(line);
          out[0][t] = Window.isKnown(signal) ? line : Double.NaN;
          out[1][t] = signal;
          out[2][t] = line - signal;
        },
        near,
        far,
        smooth);
  }

  /** Absolute price oscillator. */
  public static Kernel apo(int fast, int slow, AverageType type, Seeding seeding) {
    UnaryKernel near = type.over(Math.min(fast, slow), seeding);
    UnaryKernel far = type.over(Math.max(fast, slow), seeding);
    int both = Math.max(near.warmUp(0), far.warmUp(0));
    return Composite.of(1, both, (in, t) -> near.next(in[0][t]) - far.next(in[0][t]), near, far);
  }

  /** Percentage price oscillator. */
  public static Kernel ppo(int fast, int slow, AverageType type, Seeding seeding) {
    UnaryKernel near = type.over(Math.min(fast, slow), seeding);
    UnaryKernel far = type.over(Math.max(fast, slow), seeding);
    return Composite.of(
        1,
        Math.max(near.warmUp(0), far.warmUp(0)),
        (in, t) -> {
          double above = near.next(in[0][t]);
          double base = far.next(in[0][t]);
          return 100 * Zero.orRatio(above - base, base);
        },
        near,
        far);
  }

  /** Change of a triple exponential average in percent points. */
  public static Kernel trix(int period, Seeding seeding) {
    UnaryKernel smooth =
        period == 1 ? new Chain() : new NestedAverage(() -> seeding.exponential(period), 0, 0, 1);
    Previous before = new Previous();
    return Composite.of(
        1,
        smooth.warmUp(0) + 1,
        (in, t) -> {
          double now = smooth.next(in[0][t]);
          double last = before.next(now);
          return last == 0 ? 0 : (now / last - 1) * 100;
        },
        smooth,
        before);
  }
}
