package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/**
 * The phase of the dominant cycle: the smoothed series correlated with a sine and a cosine of the
 * cycle's own period.
 *
 * <pre>
 *   real  = sum of s[i] * sin(360 * i / p),  imag = sum of s[i] * cos(360 * i / p),  i = 0 .. p-1
 *   phase = atan(real / imag) + 90 + 360 / smoothed period     and 180 more where imag &lt; 0
 * </pre>
 *
 * <p>Unit: degrees, beyond 315 less 360. Source: J. F. Ehlers, <i>Rocket Science for Traders</i>
 * (2001), chapter 9.
 */
final class DominantPhase implements Reading {

  private static final int LONGEST = 50;

  private final Delay smoothed = new Delay(LONGEST);
  private double phase;

  @Override
  public void next(HomodyneDiscriminator cycle) {
    smoothed.push(cycle.smoothed());
    int period = cycle.wholePeriod();
    double real = 0;
    double imaginary = 0;
    for (int ago = 0; ago < period; ago++) {
      double angle = ago * (2 * Math.PI) / period;
      real += StrictMath.sin(angle) * smoothed.get(ago);
      imaginary += StrictMath.cos(angle) * smoothed.get(ago);
    }
    phase = turned(real, imaginary) + 90 + 360 / cycle.smoothedPeriod();
    if (imaginary < 0) {
      phase += 180;
    }
    if (phase > 315) {
      phase -= 360;
    }
  }

  /** The angle of the correlations; where there is no cosine the last phase, turned by 90. */
  private double turned(double real, double imaginary) {
    if (Math.abs(imaginary) > 0) {
      return StrictMath.toDegrees(StrictMath.atan(real / imaginary));
    }
    return phase + 90 * Math.signum(real);
  }

  double degrees() {
    return phase;
  }

  @Override
  public double value(int output) {
    return phase;
  }

  @Override
  public void remember(Memory memory) {
    smoothed.remember(memory);
    phase = memory.keep(phase);
  }
}
