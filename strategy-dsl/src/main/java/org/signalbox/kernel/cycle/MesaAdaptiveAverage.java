package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;

/**
 * MESA adaptive moving average: an exponential one whose step follows how fast the phase turns, and
 * a second one that follows the first with half the step.
 *
 * <pre>
 *   turn  = max(phase[1] - phase, 1),  phase = atan(quadrature / in-phase)
 *   alpha = fast / turn, at least slow                     fast itself where turn is 1
 *   mama  = alpha * x + (1 - alpha) * mama[1]              first: from 0
 *   fama  = alpha / 2 * mama + (1 - alpha / 2) * fama[1]   first: from 0
 * </pre>
 *
 * <p>Unit: that of the series. Both averages begin at 0, as TA-Lib's do, so that the first answers
 * are far off. Source: J. F. Ehlers, <i>MESA Adaptive Moving Averages</i>, Technical Analysis of
 * Stocks &amp; Commodities (2001).
 */
final class MesaAdaptiveAverage implements Reading {

  private final double fastLimit;
  private final double slowLimit;
  private double phase;
  private double average;
  private double following;

  MesaAdaptiveAverage(double fastLimit, double slowLimit) {
    this.fastLimit = checked("fast limit", fastLimit);
    this.slowLimit = checked("slow limit", slowLimit);
  }

  private static double checked(String what, double limit) {
    if (!(limit >= 0.01 && limit <= 0.99)) {
      throw new IllegalArgumentException(what + " must be 0.01 to 0.99, was " + limit);
    }
    return limit;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int settling() {
    return Settling.of(1 - Math.min(slowLimit, fastLimit) / 2);
  }

  @Override
  public void next(HomodyneDiscriminator cycle) {
    double turned =
        cycle.inPhase() == 0
            ? 0
            : StrictMath.toDegrees(StrictMath.atan(cycle.quadrature() / cycle.inPhase()));
    double turn = phase - turned;
    phase = turned;
    double alpha = turn > 1 ? Math.max(fastLimit / turn, slowLimit) : fastLimit;
    average = alpha * cycle.price(0) + (1 - alpha) * average;
    following = 0.5 * alpha * average + (1 - 0.5 * alpha) * following;
  }

  @Override
  public double value(int output) {
    return output == 0 ? average : following;
  }

  @Override
  public void remember(Memory memory) {
    phase = memory.keep(phase);
    average = memory.keep(average);
    following = memory.keep(following);
  }
}
