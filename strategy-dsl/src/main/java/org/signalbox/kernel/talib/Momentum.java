package org.signalbox.kernel.talib;

import java.util.function.DoubleBinaryOperator;
import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Delay;
import org.signalbox.kernel.ExtremeAge;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Oscillators that compare a value with earlier ones.
 *
 * <p>Each method states its formula. Where a range or a divisor is zero they answer 0. Source:
 * TA-Lib.
 */
public final class Momentum {

  private Momentum() {}

  /**
   * A value compared with the one some rows ago: {@code compare(x, x[n])}, 0 where that one is 0.
   *
   * <p>Warm-up: {@code period} rows.
   */
  public static Kernel rate(int period, DoubleBinaryOperator compare) {
    Delay delay = new Delay(period);
    return Composite.of(
        1,
        period,
        (in, t) -> {
          double earlier = delay.next(in[0][t]);
          return earlier == 0 ? Zero.orUnknown(in[0][t]) : compare.applyAsDouble(in[0][t], earlier);
        },
        delay);
  }

  /**
   * Balance of power: {@code (close - open) / (high - low)}. Inputs: open, high, low, close. No
   * warm-up.
   */
  public static Kernel balanceOfPower() {
    return Composite.of(
        4,
        0,
        (in, t) -> {
          double range = in[1][t] - in[2][t];
          return range < Zero.BELOW ? Zero.orUnknown(in[3][t]) : (in[3][t] - in[0][t]) / range;
        });
  }

  /**
   * Williams' %R: {@code -100 * (highest - close) / (highest - lowest)}. Inputs: high, low, close.
   * Warm-up: {@code period - 1} rows.
   */
  public static Kernel williams(int period) {
    SlidingExtreme top = SlidingExtreme.greatest(period);
    SlidingExtreme bottom = SlidingExtreme.least(period);
    return Composite.of(
        3,
        period - 1,
        (in, t) -> {
          double highest = top.next(in[0][t]);
          double range = highest - bottom.next(in[1][t]);
          return range == 0 ? Zero.orUnknown(in[2][t]) : -100 * ((highest - in[2][t]) / range);
        },
        top,
        bottom);
  }

  /**
   * Fast stochastic: {@code k = 100 * (close - lowest) / (highest - lowest)}, {@code d =
   * average(k)}. Inputs: high, low, close. Warm-up of both: {@code period - 1} rows and those of
   * the average.
   */
  public static Kernel stochasticFast(int period, UnaryKernel d) {
    return stochastic(period, new Chain(), d);
  }

  /** Stochastic whose {@code k} is an average of the raw one. */
  public static Kernel stochastic(int period, UnaryKernel k, UnaryKernel d) {
    SlidingExtreme top = SlidingExtreme.greatest(period);
    SlidingExtreme bottom = SlidingExtreme.least(period);
    return Composite.of(
        3,
        2,
        period - 1 + k.warmUp(0) + d.warmUp(0),
        (in, out, t) -> {
          double raw = place(in[2][t], top.next(in[0][t]), bottom.next(in[1][t]));
          write(k.next(raw), d, out, t);
        },
        top,
        bottom,
        k,
        d);
  }

  /** Fast stochastic of an RSI. Warm-up: that of both together. */
  public static Kernel stochasticRsi(int rsiPeriod, int period, UnaryKernel d) {
    UnaryKernel rsi = RelativeMomentum.rsi(rsiPeriod, false);
    SlidingExtreme top = SlidingExtreme.greatest(period);
    SlidingExtreme bottom = SlidingExtreme.least(period);
    return Composite.of(
        1,
        2,
        rsi.warmUp(0) + period - 1 + d.warmUp(0),
        (in, out, t) -> {
          double strength = rsi.next(in[0][t]);
          write(place(strength, top.next(strength), bottom.next(strength)), d, out, t);
        },
        rsi,
        top,
        bottom,
        d);
  }

  private static double place(double value, double highest, double lowest) {
    double range = (highest - lowest) / 100;
    return range == 0 ? 0 : (value - lowest) / range;
  }

  private static void write(double k, UnaryKernel average, double[][] out, int t) {
    double d = average.next(k);
    out[0][t] = Window.isKnown(d) ? k : Double.NaN;
    out[1][t] = d;
  }

  /**
   * Aroon: {@code 100 * (n - rows since the lowest low or highest high) / n}. Inputs: high, low.
   * Outputs: down, up. Warm-up: {@code period} rows.
   */
  public static Kernel aroon(int period) {
    ExtremeAge top = ExtremeAge.greatest(period + 1, false);
    ExtremeAge bottom = ExtremeAge.least(period + 1, false);
    return Composite.of(
        2,
        2,
        period,
        (in, out, t) -> {
          out[0][t] = 100 * (period - bottom.next(in[1][t])) / period;
          out[1][t] = 100 * (period - top.next(in[0][t])) / period;
        },
        top,
        bottom);
  }

  /** Aroon up less Aroon down. Inputs: high, low. Warm-up: {@code period} rows. */
  public static Kernel aroonOscillator(int period) {
    ExtremeAge top = ExtremeAge.greatest(period + 1, false);
    ExtremeAge bottom = ExtremeAge.least(period + 1, false);
    return Composite.of(
        2,
        period,
        (in, t) -> {
          double sinceTop = top.next(in[0][t]);
          return 100 * (bottom.next(in[1][t]) - sinceTop) / period;
        },
        top,
        bottom);
  }

  /**
   * Ultimate oscillator: {@code 100 * (4 * a + 2 * b + c) / 7}, each the ratio of summed buying
   * pressure to summed true range over a window, the shortest first. Inputs: high, low, close.
   * Warm-up: the longest window.
   */
  public static Kernel ultimate(int first, int second, int third) {
    int shortest = Math.min(first, Math.min(second, third));
    int longest = Math.max(first, Math.max(second, third));
    int middle = first + second + third - shortest - longest;
    Pressure fast = new Pressure(shortest);
    Pressure medium = new Pressure(middle);
    Pressure slow = new Pressure(longest);
    Previous before = new Previous();
    return Composite.window(
        3,
        longest,
        (in, t) -> {
          double last = before.next(in[2][t]);
          double floor = Math.min(in[1][t], last);
          double range = Math.max(in[0][t], last) - floor;
          double bought = in[2][t] - floor;
          double total = 4 * fast.next(bought, range) + 2 * medium.next(bought, range);
          return 100 * ((total + slow.next(bought, range)) / 7);
        },
        before::remember,
        fast::remember,
        medium::remember,
        slow::remember);
  }

  /** Summed pressure as a share of summed range. */
  private record Pressure(SlidingSum bought, SlidingSum ranges) {

    Pressure(int length) {
      this(new SlidingSum(length), new SlidingSum(length));
    }

    double next(double pressure, double range) {
      return Zero.orRatio(bought.next(pressure), ranges.next(range));
    }

    void remember(Memory memory) {
      bought.remember(memory);
      ranges.remember(memory);
    }
  }
}
