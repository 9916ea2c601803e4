package org.signalbox.kernel.cycle;

import static java.lang.Math.clamp;

import org.signalbox.kernel.Memory;

/**
 * Measures the period of the dominant cycle.
 *
 * <pre>
 *   s  = (4 * x + 3 * x[1] + 2 * x[2] + x[3]) / 10
 *   d  = hilbert(s),  q1 = hilbert(d),  i1 = d[3]     each times 0.075 * period[1] + 0.54
 *   i2 = 0.2 * (i1 - hilbert(q1)) + 0.8 * i2[1]
 *   q2 = 0.2 * (q1 + hilbert(i1)) + 0.8 * q2[1]
 *   re = 0.2 * (i2 * i2[1] + q2 * q2[1]) + 0.8 * re[1]
 *   im = 0.2 * (i2 * q2[1] - q2 * i2[1]) + 0.8 * im[1]
 *   p  = 360 / atan(im / re), at most 1.5 and at least 0.67 times period[1], within 6 and 50
 *   period   = 0.2 * p + 0.8 * period[1]
 *   smoothed = 0.33 * period + 0.67 * smoothed[1]
 * </pre>
 *
 * <p>Unit of the periods: rows. It takes no notice of the first rows, as many as it is told.
 * Source: J. F. Ehlers, <i>Rocket Science for Traders</i> (2001), chapter 7, with TA-Lib's start.
 * Instances hold state and belong to one thread.
 */
final class HomodyneDiscriminator {

  private static final double SHORTEST = 6;
  private static final double LONGEST = 50;

  private final int ignored;
  private final Delay prices = new Delay((int) LONGEST);
  private final Delay detrended = new Delay(4);
  private final HilbertTransform ofSmoothed = new HilbertTransform();
  private final HilbertTransform ofDetrended = new HilbertTransform();
  private final HilbertTransform ofInPhase = new HilbertTransform();
  private final HilbertTransform ofQuadrature = new HilbertTransform();
  private int seen;
  private double smoothed;
  private double inPhase;
  private double quadrature;
  private double i2;
  private double q2;
  private double re;
  private double im;
  private double period;
  private double smoothedPeriod;

  HomodyneDiscriminator(int ignored) {
    this.ignored = ignored;
  }

  /** Takes the next value; says whether it has begun to measure. */
  boolean next(double value) {
    prices.push(value);
    if (seen < ignored) {
      seen++;
      return false;
    }
    smoothed = (4 * value + 3 * prices.get(1) + 2 * prices.get(2) + prices.get(3)) * 0.1;
    rotate(0.075 * period + 0.54);
    measure();
    return true;
  }

  private void rotate(double gain) {
    detrended.push(ofSmoothed.next(smoothed, gain));
    inPhase = detrended.get(3);
    quadrature = ofDetrended.next(detrended.get(0), gain);
    double turnedInPhase = ofInPhase.next(inPhase, gain);
    double turnedQuadrature = ofQuadrature.next(quadrature, gain);
    double nextQ2 = 0.2 * (quadrature + turnedInPhase) + 0.8 * q2;
    double nextI2 = 0.2 * (inPhase - turnedQuadrature) + 0.8 * i2;
    re = 0.2 * (nextI2 * i2 + nextQ2 * q2) + 0.8 * re;
    im = 0.2 * (nextI2 * q2 - nextQ2 * i2) + 0.8 * im;
    i2 = nextI2;
    q2 = nextQ2;
  }

  private void measure() {
    double measured = period;
    if (im != 0 && re != 0) {
      measured = 360 / StrictMath.toDegrees(StrictMath.atan(im / re));
    }
    measured = Math.max(Math.min(measured, 1.5 * period), 0.67 * period);
    period = 0.2 * clamp(measured, SHORTEST, LONGEST) + 0.8 * period;
    smoothedPeriod = 0.33 * period + 0.67 * smoothedPeriod;
  }

  /** The value {@code ago} rows back, at most the longest period. */
  double price(int ago) {
    return prices.get(ago);
  }

  /** The series after its four-row weighted average. */
  double smoothed() {
    return smoothed;
  }

  double inPhase() {
    return inPhase;
  }

  double quadrature() {
    return quadrature;
  }

  double smoothedPeriod() {
    return smoothedPeriod;
  }

  /** The smoothed period in whole rows. */
  int wholePeriod() {
    return (int) (smoothedPeriod + 0.5);
  }

  void remember(Memory memory) {
    prices.remember(memory);
    detrended.remember(memory);
    ofSmoothed.remember(memory);
    ofDetrended.remember(memory);
    ofInPhase.remember(memory);
    ofQuadrature.remember(memory);
    seen = memory.keep(seen);
    smoothed = memory.keep(smoothed);
    inPhase = memory.keep(inPhase);
    quadrature = memory.keep(quadrature);
    i2 = memory.keep(i2);
    q2 = memory.keep(q2);
    re = memory.keep(re);
    im = memory.keep(im);
    period = memory.keep(period);
    smoothedPeriod = memory.keep(smoothedPeriod);
  }
}
