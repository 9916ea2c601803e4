package org.signalbox.kernel.talib;

import java.util.function.ToDoubleFunction;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Window;

/**
 * TA-Lib's directional movement: Wilder's running sums, seeded with one value less than usual.
 *
 * <pre>
 *   +dm  = high - high[1] where that is positive and more than low[1] - low, else 0; -dm mirrored
 *   S    = S[1] - S[1] / n + value                first: sum of the first n - 1 values
 *   +di  = 100 * S(+dm) / S(true range)           -di mirrored
 *   dx   = 100 * |+di - -di| / (+di + -di)        where there is none: the last one, at first 0
 *   adx  = (adx[1] * (n - 1) + dx) / n            first: mean of the first n dx
 *   adxr = (adx + adx[n-1]) / 2
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: price for the movements, else points, 0 to 100; with a period
 * of 1 a directional indicator is the bare share, 0 to 1. Warm-up: movements {@code n - 1} rows but
 * at least 1, indicators and dx {@code n}, adx {@code 2n - 1}, adxr {@code 3n - 2}. Source: J. W.
 * Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), as TA-Lib has it.
 */
public final class DirectionalMovement {

  private DirectionalMovement() {}

  public static Kernel plusMovement(int period) {
    return movement(period, DirectionalSums::plus);
  }

  public static Kernel minusMovement(int period) {
    return movement(period, DirectionalSums::minus);
  }

  public static Kernel plusIndicator(int period) {
    return indicator(period, DirectionalSums::plusIndex);
  }

  public static Kernel minusIndicator(int period) {
    return indicator(period, DirectionalSums::minusIndex);
  }

  private static Kernel movement(int period, ToDoubleFunction<DirectionalSums> answer) {
    return sums(period, 0, Math.max(1, period - 1), answer);
  }

  private static Kernel indicator(int period, ToDoubleFunction<DirectionalSums> answer) {
    return sums(period, 1, period, answer);
  }

  private static Kernel sums(
      int period, int more, int warmUp, ToDoubleFunction<DirectionalSums> answer) {
    DirectionalSums sums = new DirectionalSums(period);
    return Composite.settling(
        settling(period),
        3,
        warmUp,
        (in, t) ->
            sums.next(in[0][t], in[1][t], in[2][t], more) ? answer.applyAsDouble(sums) : Double.NaN,
        sums::remember);
  }

  /** A running sum is as large as its period. */
  private static int settling(int period) {
    int oneOf = Settling.of(1 - 1.0 / period);
    return Settling.sum(oneOf, oneOf / 2);
  }

  /** The directional index. */
  public static Kernel index(int period) {
    DirectionalSums sums = new DirectionalSums(period);
    DirectionalAverage average = new DirectionalAverage(period);
    return Composite.settling(
        settling(period),
        3,
        period,
        (in, t) ->
            sums.next(in[0][t], in[1][t], in[2][t], 1) ? average.lastOf(sums.index()) : Double.NaN,
        sums::remember,
        average::remember);
  }

  /** The average directional index. */
  public static Kernel averageIndex(int period) {
    return average(period, 1);
  }

  /** The mean of the average and the one {@code period - 1} rows earlier. */
  public static Kernel rating(int period) {
    return average(period, period);
  }

  private static Kernel average(int period, int span) {
    DirectionalSums sums = new DirectionalSums(period);
    DirectionalAverage average = new DirectionalAverage(period);
    Window averages = new Window(span);
    return Composite.settling(
        2 * settling(period),
        3,
        2 * period - 2 + span,
        (in, t) -> {
          if (!sums.next(in[0][t], in[1][t], in[2][t], 1)) {
            return Double.NaN;
          }
          averages.push(average.averageOf(sums.index()));
          return averages.isFull() ? (averages.get(0) + averages.oldest()) / 2 : Double.NaN;
        },
        sums::remember,
        average::remember,
        averages::remember);
  }
}
